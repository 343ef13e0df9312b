"""Frame in, figure out: the charts that pages and reports draw alike, each with an alt text that says its finding.

Put here: one chart a module, named as its query, with `draw` and `alt_text`. Not here: Streamlit, SQL, words (words/).
"""

from plotly.graph_objects import Figure

__all__ = ["Figure"]
