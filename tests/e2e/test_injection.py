"""Texts of an edition and of an address show as they are, on every page in a real browser: no markup of theirs is followed."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests import edition
from tests.e2e.test_dashboard import (  # noqa: F401
    CHROMIUM,
    SECONDS,
    browser,
    contexts,
    serving,
    settle,
    tab,
)
from tests.variants import first
from warehouse.home import Home

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium (Debian: apt-get install chromium)")

# Each kind of markup that Markdown, Streamlit or Plotly knows; all of it is to be seen.
HOSTILE = (
    '![i](http://evil.example/i.png) <img src="http://evil.example/j.png"> [l](http://evil.example/l) http://evil.example/u'
    " www.evil.example w@evil.example <http://evil.example/a> $x^2$ $$y$$ :red[r] :blue-background[b] :material/home: :fire:"
    ' :streamlit: p -> q -- r <b>e</b> <a href="http://evil.example/h">f</a> **d** `c` ~~s~~ &amp; %{x}'
)
LINES = f"""{HOSTILE}

    four blanks {HOSTILE}

# head

- list

1. one

> said

| a | b |
|---|---|
| ![](http://evil.example/t) | 2 |

```
fence
```

[n]: http://evil.example/n

***

last"""

# Columns of free text; identifiers, kinds and days stay what they are.
FREE = {
    "items": ("title", "category", "date_words", "teaser", "place", "topics"),
    "item_versions": ("title", "category"),
    "raw_documents": ("address",),
    "quarantine": ("reason", "text"),
    "countries": ("name", "m49_region", "m49_subregion"),
    "regions": ("name",),
    "donors": ("name",),
    "projects": ("acronym", "name", "register_ref"),
    "project_names": ("name",),
    "rules": ("sentence",),
}


def hostile(db):
    edition._fill(db)
    text = HOSTILE.replace("'", "''")
    for table, columns in FREE.items():
        for column in columns:
            # What is to stay apart does: names of projects, donors and countries begin as before.
            db.execute(f"UPDATE {table} SET {column} = {column} || ' {text}' WHERE {column} IS NOT NULL")
    db.execute("UPDATE items SET date_flaw = ? WHERE published_on IS NULL", [HOSTILE])
    db.execute("UPDATE items SET text = text || ' ' || ?", [LINES])
    db.execute("UPDATE item_versions SET text = text || ' ' || ?", [LINES])
    db.execute("UPDATE items SET url = 'javascript:fetch(\"http://evil.example/s\")' WHERE item_id = 'item007'")
    db.execute("UPDATE items SET source_id = ?", [HOSTILE])
    db.execute("UPDATE raw_documents SET source_id = ?", [HOSTILE])
    for table in ("item_countries", "item_projects", "item_donors", "item_events"):
        db.execute(f"UPDATE {table} SET matched = matched || ' ' || ?", [HOSTILE])
    intake = {"intake_id": "i1", "source_id": HOSTILE, "started_at": edition.SEEN, "outcome": "failed", "words": HOSTILE}
    columns = {row[0]: row[1] for row in db.execute("DESCRIBE intakes").fetchall()}
    intake = {name: intake.get(name, 0 if "INT" in kind or kind == "DOUBLE" else None) for name, kind in columns.items()}
    edition._insert(db, "intakes", [intake])


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving(Home(edition.home(tmp_path_factory.mktemp("hostile"), fill=hostile))) as address:
        yield address


ASKED = quote("![i](http://evil.example/q.png) <img src=http://evil.example/r.png> :material/home: $x$")
PAGES = [
    "",
    "regions",
    "projects",
    "projects?order=donor",
    "project?project_page=PROJECT",
    "donors",
    "silence",
    "items",
    "items?words=training",
    "item?item=item007",
    "item?item=item019",
    "reports",
    "data_health",
    f"items?words={ASKED}",
    f"?category={ASKED}&country={ASKED}&region={ASKED}&project={ASKED}&donor={ASKED}&lang={ASKED}",
    f"item?item={ASKED}",
    f"project?project_page={ASKED}",
    f"projects?find={ASKED}&order={ASKED}&standing={ASKED}",
    *(f"{page}?words={ASKED}" for page in ("", "reports")),
    f"?words={quote('training -![i](http://evil.example/q.png)')}",
    f"?words={quote('![i](http://evil.example/q.png):*')}",
]
FOLLOWED = "[src*='evil'], .katex, [data-testid=stMarkdownContainer] a[href*=':'], svg a, iframe"


def shown(page):
    return " ".join(page.inner_text("[data-testid=stApp]").split())


@pytest.mark.parametrize("path", first(15, PAGES))
def test_no_text_makes_a_page_follow_its_markup(tab, address, path):  # noqa: F811
    path = path.replace("PROJECT", quote(f"BRIDGE {HOSTILE}"))
    page = tab(f"{address}/{path}")
    settle(page)
    page.wait_for_timeout(1_000)  # pictures are asked for after the page has settled
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.locator(FOLLOWED)).to_have_count(0)
    assert page.outside == [] and page.errors == []


@pytest.mark.parametrize(
    "path", ["item?item=item003", "item?item=item007", "items?words=training", "project?project_page=PROJECT"]
)
def test_the_text_is_seen_as_it_is(tab, address, path):  # noqa: F811
    path = path.replace("PROJECT", quote(f"BRIDGE {HOSTILE}"))
    page = tab(f"{address}/{path}")
    settle(page)
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible(timeout=SECONDS)
    seen = shown(page)
    assert " ".join(HOSTILE.split()) in seen
    if path.startswith("item?"):
        assert " ".join(LINES.split()) in seen
    assert ":small[]" not in seen and "\\" not in seen


@pytest.mark.parametrize("path", ["items", "data_health"])
def test_tables_offer_no_file_that_a_spreadsheet_would_run(tab, address, path):  # noqa: F811
    page = tab(f"{address}/{path}")
    settle(page)
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible(timeout=SECONDS)
    expect(page.get_by_role("button", name="Search: ").first).to_be_attached(timeout=SECONDS)
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)


def test_words_of_an_address_are_seen_as_they_are(tab, address):  # noqa: F811
    page = tab(f"{address}/items?words={quote('training http://evil.example :material/home:')}")
    settle(page)
    assert "training http://evil.example :material/home:" in shown(page)


@pytest.mark.parametrize(
    ("path", "where"),
    [("", ".legendtext"), ("donors", ".ytick text, .legendtext"), ("regions", ".annotation-text"), ("projects", ".ytick text")],
)
def test_a_chart_shows_names_as_they_are(tab, address, path, where):  # noqa: F811
    page = tab(f"{address}/{path}")
    settle(page)
    page.locator(where).first.wait_for(timeout=SECONDS)
    drawn = " ".join(page.locator(where).all_text_contents())
    assert "![i](http" in drawn
    assert "&lt;" not in drawn and "&#36;" not in drawn
