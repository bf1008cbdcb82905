"""Everything that knows Streamlit: the launcher's layers, filters, access, the frame of a page, the only cache."""
