"""Pages in HTML: structured data first, then the words of the page, then article extraction (page.py)."""

from pipelines.parse.markup.page import parse_html

__all__ = ["parse_html"]
