"""Reading the bytes of an `.xlsx`: one streaming pass over each part, so that neither a claim nor a stray cell costs memory."""
