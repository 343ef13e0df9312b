"""dateline.toml: read once, and wrong settings named with their place."""

import pytest

from pipelines.settings import SETTINGS_FILE, Settings, SettingsError, load_settings


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dateline.toml"


def test_without_a_file_everything_has_its_default(file):
    assert load_settings(file) == Settings()


def test_the_bundled_file_is_valid():
    assert load_settings(SETTINGS_FILE).sources == ()


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
    assert settings.day_first("website") is False
    assert settings.day_first("another") is True


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("organisation = 3", "organisation"),
        ("[organisation]\nnmae = 'x'", "nmae"),
        ("[organisation]\nname = 3", "quotation marks"),
        ("[sources.web]\nfiles = 'a.txt'", r"sources\.web"),
        ("[sources.web]\nfiles = ['a']\ncolour = 1", r"sources\.web\]: no setting is called colour"),
        ("[sources.web]\nfiles = ['a', 3]", r"dateline\.toml, \[sources\.web\]: files must be a list of texts"),
        ("[sources.web]\nday_first = true", r"sources\.web\]: wants files"),
        ("[sources.web]\nfiles = ['a']\nday_first = 'no'", r"sources\.web\]: day_first must be true or false"),
        ("[sources.web]\nkind = 'wbe'\nfiles = ['a']", r"sources\.web\]: there is no kind wbe; there are files"),
        ("[sources]\nweb = 3", r"web must be a table, written \[sources\.web\]"),
        ("[sauces]", "sauces"),
        ("= 3", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named(file, text, said):
    file.write_text(text)
    with pytest.raises(SettingsError, match=said):
        load_settings(file)
