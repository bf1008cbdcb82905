"""What Google answers, checked and turned into tabs of cells."""
