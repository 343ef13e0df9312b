"""The browser that draws figures: the same figure is the same drawing, and one that is gone is told and started anew."""

import plotly.graph_objects as go
import pytest

from dashboard.charts import style
from dashboard.draw import browser, picture
from dashboard.draw.browser import NoBrowser, drawn
from dashboard.read import export

BARS = go.Figure(go.Bar(x=["a", "b"], y=[1, 2], name="bars", showlegend=True)).update_layout(height=300)
LINES = go.Figure(go.Scatter(x=[1, 2], y=[1, 2], name="lines", showlegend=True)).update_layout(height=300)


def test_a_figure_gives_the_same_drawing_whatever_was_drawn_before():
    first, second, third = drawn([BARS, LINES, BARS], 400)
    assert first == third == drawn([BARS], 400)[0] != second
    assert first.startswith(b"<svg") and b'width="400"' in first and b"bars" in first


def test_a_drawing_is_the_same_whatever_random_word_plotly_names_its_parts_by(monkeypatch):
    """Also where the word stands in a number: Plotly's chance is held so that it is all digits."""
    (wanted,) = drawn([BARS], 400)
    digits = browser.DRAW.replace("const drawn = [];", "const drawn = []; Math.random = () => 1.5 / 16;")
    monkeypatch.setattr(browser, "DRAW", digits)
    numbers = go.Figure(BARS).update_layout(title="a number, 111111, in a title")
    (held,) = drawn([numbers], 400)
    assert b"number, 111111, in" in held
    monkeypatch.undo()
    browser._browser.close()  # its chance is its own again
    assert drawn([BARS], 400) == [wanted]


def test_a_png_has_twice_the_size():
    (png,) = drawn([style.themed(go.Figure(BARS), "light")], 400, "png")
    assert png.startswith(b"\x89PNG") and int.from_bytes(png[16:20]) == 800 and int.from_bytes(png[20:24]) == 600


def test_a_browser_that_stopped_is_told_and_the_next_figure_starts_another():
    drawn([BARS], 400)
    browser._browser._browser.subprocess.kill()
    with pytest.raises(NoBrowser, match="install chromium"):
        drawn([BARS], 400)
    assert drawn([BARS], 400)[0].startswith(b"<svg")


@pytest.mark.parametrize("path", ["/bin/false", "/nowhere/chromium"])
def test_one_that_does_not_start_is_told(monkeypatch, path):
    browser._browser.close()
    monkeypatch.setenv("BROWSER_PATH", path)
    with pytest.raises(NoBrowser, match="install chromium"):
        drawn([BARS], 400)
    monkeypatch.delenv("BROWSER_PATH")
    assert drawn([BARS], 400)[0].startswith(b"<svg")


def test_a_figure_that_can_not_be_drawn_is_an_error_of_ours():
    broken = go.Figure(go.Choropleth(locations=["a"], z=[1])).update_layout(height=300, geo={"resolution": 110})
    with pytest.raises(RuntimeError):
        drawn([broken], 400)


def test_a_picture_says_what_it_shows_and_leaves_the_figure_alone():
    figure = go.Figure(go.Bar(x=["a"], y=[1])).update_layout(height=300)
    before = figure.to_json()
    drawn = picture.picture(figure, "svg", export.About("Items", "2 items", "20220401", "2 April 2022")).decode()
    assert "Edition: 20220401" in drawn and "Items" in drawn
    assert figure.to_json() == before


def test_without_a_browser_it_is_said_how_to_get_one(monkeypatch):
    monkeypatch.setattr(browser, "can_draw", lambda: False)
    with pytest.raises(browser.NoBrowser, match="install chromium"):
        picture.picture(go.Figure(), "png")
