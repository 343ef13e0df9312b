"""dateline.toml: read once, and wrong settings named with their place."""

import pytest
from typer.testing import CliRunner

from pipelines.base.home import PROJECT, default_home, settings_file
from pipelines.command.cli import app
from pipelines.settings import Settings, SettingsError, load_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dateline.toml"


@pytest.fixture
def nothing_named(monkeypatch):
    monkeypatch.delenv("DATELINE_SETTINGS", raising=False)
    monkeypatch.delenv("DATELINE_HOME", raising=False)


@pytest.mark.usefixtures("nothing_named")
def test_settings_and_home_lie_in_the_working_folder_before_the_checkout(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert (settings_file(), default_home()) == (PROJECT / "dateline.toml", PROJECT / "data" / "home")
    (tmp_path / "dateline.toml").write_text("")
    assert (settings_file(), default_home()) == (tmp_path / "dateline.toml", tmp_path / "data" / "home")


@pytest.mark.usefixtures("nothing_named")
@pytest.mark.parametrize("place", ["before the command", "after it", "in the environment"])
def test_two_houses_on_one_machine_each_have_their_settings_and_home(tmp_path, monkeypatch, place):
    for house in ("north", "south"):
        folder = tmp_path / house
        folder.mkdir()
        (folder / "house.toml").write_text("")
        named = ["--settings", f"{house}/house.toml"]
        arguments = {"before the command": [*named, "status"], "after it": ["status", *named], "in the environment": ["status"]}
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("DATELINE_SETTINGS", named[1] if place == "in the environment" else "")
        assert str(folder / "data" / "home") in CliRunner().invoke(app, arguments[place]).output


@pytest.mark.parametrize("arguments", [["--settings", "gone.toml", "status"], ["status", "--settings", "gone.toml"]])
def test_settings_that_are_not_there_are_named(arguments):
    assert "gone.toml: there is no such settings file" in str(CliRunner().invoke(app, arguments).exception)


def test_without_a_file_everything_has_its_default(file):
    assert load_settings(file) == Settings()


def test_the_bundled_file_is_valid():
    assert load_settings(PROJECT / "dateline.toml").sources == ()


def test_all_settings(file):
    file.write_text("""
[organisation]
name = "Example"
country = "AUT"
language = "fr"
[vocabulary]
folder = "words"
[sources.website]
files = ["news/*.txt"]
day_first = false
""")
    settings = load_settings(file)
    assert (settings.organisation, settings.home_country) == ("Example", "AUT")
    assert settings.language == "fr"
    assert settings.vocabulary == file.parent / "words"
    assert settings.sources[0].files == (str(file.parent / "news/*.txt"),)
    assert settings.source("website").day_first is False
    assert settings.source("another").day_first is True


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("organisation = 3", "organisation"),
        ("[organisation]\nnmae = 'x'", "nmae"),
        ("[organisation]\nname = 3", "quotation marks"),
        ("[sources.web]\nfiles = 'a.txt'", r"sources\.web"),
        ("[sources.web]\nfiles = ['a']\ncolour = 1", r"sources\.web\]: there is no setting colour\. Choose from: "),
        (
            "[sources.web]\nfiles = ['a', 3]",
            r"dateline\.toml, \[sources\.web\]: files = \['a', 3\] is not a list of texts\. Write it as ",
        ),
        ("[sources.web]\nday_first = true", r"sources\.web\]: missing setting `files`"),
        (
            "[sources.web]\nfiles = ['a']\nday_first = 'no'",
            r"sources\.web\]: day_first = 'no' is not possible. Write true or false",
        ),
        (
            "[sources.web]\nkind = 'wbe'\nfiles = ['a']",
            r"sources\.web\]: there is no kind wbe\. Choose from: archive, feed, files",
        ),
        ("[sources.w]\nkind = 'web'\nlisting = 'https://a.example'", "missing setting `contact`"),
        ("[sources.w]\nkind = 'web'\ncontact = 'a@b.example'", "missing setting `listing`"),
        ("[sources.w]\nkind = 'web'\ncontact = 'a@b.example'\npages = 'https://a.example'", "has no {page}"),
        (
            "[sources.w]\nkind = 'web'\ncontact = 'a@b.example'\nsitemap = 'https://a.example'\ninclude = '('",
            "is not a regular expression",
        ),
        (
            "[sources.w]\nkind = 'web'\ncontact = 'a@b.example'\nlisting = 'x'\nselectors = {titel = 'h1'}",
            "there is no setting titel",
        ),
        ("[sources.w]\nkind = 'feed'\ncontact = 'a@b.example'", "missing setting `feeds`"),
        (
            "[sources.w]\nkind = 'feed'\ncontact = 'a@b.example'\nfeeds = ['x']\npause = 'long'",
            "pause = 'long' is not possible. Write a number",
        ),
        ("[sources.w]\nkind = 'wordpress'\ncontact = 'a@b.example'", "missing setting `site`"),
        ("[sources.w]\nkind = 'reliefweb'\ncontact = 'a@b.example'", "missing setting `appname`"),
        ("[sources.w]\nkind = 'table'\nfiles = ['a.csv']", "missing a column for the title"),
        (
            "[sources.w]\nkind = 'table'\nfiles = ['a.csv']\ncolumns = {Day = 'dated'}",
            "Day = 'dated' is not possible. Choose from: ",
        ),
        ("[sources.w]\nfiles = ['a']\ncontract = {itmes = 3}", r"sources\.w\.contract\]: there is no setting itmes"),
        ("[sources]\nweb = 3", r"web = 3 is not a table. Write it as \[sources\.web\]"),
        ("[sauces]", "sauces"),
        ("= 3", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named(file, text, said):
    file.write_text(text)
    with pytest.raises(SettingsError, match=said):
        load_settings(file)


def test_who_opens_the_dashboard_may_decide_only_where_the_settings_say_so(tmp_path):
    file = tmp_path / "dateline.toml"
    assert not load_settings(file).decide
    file.write_text("[dashboard]\ndecide = true\n")
    assert load_settings(file).decide
    file.write_text('[dashboard]\ndecide = "yes"\n')
    with pytest.raises(SettingsError, match=r"\[dashboard\]: decide = 'yes' is not possible. Write true or false"):
        load_settings(file)
    file.write_text("[dashboard]\ndecides = true\n")
    with pytest.raises(SettingsError, match=r"\[dashboard\]: there is no setting decides. Choose from: decide"):
        load_settings(file)
