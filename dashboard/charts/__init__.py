"""Frame in, figure out: the charts that pages and reports draw alike, each with an alt text that says its finding.

Put here: one chart a module, named as its query. Not here: Streamlit, SQL, words (words.py).
"""
