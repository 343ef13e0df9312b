"""Questions to the published edition, and answers as files. Only data.py knows Streamlit."""
