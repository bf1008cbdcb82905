"""The codebook: every file with columns that is given away, and what each of its columns means."""
