"""Each text of the settings is exactly one mail address, or is refused in words that name file, table, key and value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.base.section import SettingsError
from pipelines.out.mail_addresses import NotAnAddress, one_address
from pipelines.out.reports import mailbox_of, recipients_of
from pipelines.settings import load_settings

GOOD = {
    "a@x.org": "a@x.org",
    " a@x.org ": "a@x.org",
    "first.last+reports@sub.x-y.org": "first.last+reports@sub.x-y.org",
    "o'neil@x.org": "o'neil@x.org",
    "a@exämple.org": "a@xn--exmple-cua.org",
    "a@straße.de": "a@xn--strae-oqa.de",
    "a@localhost": "a@localhost",
    "A@X.org": "A@x.org",
}
BAD = {
    "a@x.org, b@x.org": "more than one",
    "a@x.org;b@x.org": "more than one",
    "a@x.org b@x.org": "not an address",
    "Zoë <a@x.org>": "a name as well as the address",
    "a@x.org (desk)": "a name as well as the address",
    "zoë@x.org": "a letter outside a to z",
    "a@x.org\nBcc: b@x.org": "line break",
    "a@x.org\r\n": "line break",
    "a\0@x.org": "unseen character",
    "a@x.org\u200b": "unseen character",
    '"a b"@x.org': "not an address",
    "a@": "not an address",
    "@x.org": "not an address",
    "x.org": "not an address",
    "": "not an address",
    "a@x..org": "not an address",
    "a..b@x.org": "not an address",
    "a@-x.org": "not an address",
    "a@x!y": "not an address",
    "a@b@x.org": "not an address",
    "zoë@b@x.org": "a letter outside a to z",
    "a@[127.0.0.1]": "not an address",
    f"{'a' * 65}@x.org": "too long",
    f"a@{'b' * 64}.org": "not an address",
}

SETTINGS = """
[report.mail]
host = "smtp.example.org"
from = {sender}
{more}
[report.recipients.first]
to = ["good@example.org"]
[report.recipients.second]
to = ["good@example.org", {to}]
"""


def toml(text):
    return '"' + "".join(f"\\u{ord(sign):04x}" for sign in text) + '"'


def settings(tmp_path, sender="reports@example.org", to="desk@example.org", more=""):
    file = tmp_path / "dateline.toml"
    file.write_text(SETTINGS.format(sender=toml(sender), to=toml(to), more=more))
    return load_settings(file)


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_taken_as_mail_servers_know_it(text):
    assert one_address(text) == GOOD[text]


@pytest.mark.parametrize("text", BAD)
def test_what_is_not_one_address_is_refused_with_the_reason(text):
    with pytest.raises(NotAnAddress, match=BAD[text]):
        one_address(text)


@given(st.text(max_size=40) | st.text(alphabet='a@.,;<>"() \n\\[]:ë', max_size=12))
def test_any_text_is_one_plain_address_or_refused(text):
    try:
        address = one_address(text)
    except NotAnAddress:
        return
    name, at, domain = address.partition("@")
    assert name and at and domain and address.isascii() and address.isprintable()
    assert not set(address) & set(' ,;<>()"\\')


@pytest.mark.parametrize("text", [text for text in BAD if text])
def test_a_recipient_that_is_not_one_address_is_refused_when_settings_are_read(tmp_path, text):
    with pytest.raises(SettingsError) as refused:
        recipients_of(settings(tmp_path, to=text))
    said = str(refused.value)
    assert f"{tmp_path / 'dateline.toml'}, [report.recipients.second]: to = {text!r} is not one e-mail address: " in said


@pytest.mark.parametrize("text", [text for text in BAD if text])
def test_a_sender_that_is_not_one_address_is_refused_when_settings_are_read(tmp_path, text):
    with pytest.raises(SettingsError) as refused:
        mailbox_of(settings(tmp_path, sender=text))
    assert f"{tmp_path / 'dateline.toml'}, [report.mail]: from = {text!r} is not one e-mail address: " in str(refused.value)


@pytest.mark.parametrize("text", GOOD)
def test_addresses_of_the_settings_are_normalised(tmp_path, text):
    read = settings(tmp_path, sender=text, to=text)
    assert mailbox_of(read).sender == GOOD[text]
    assert [to for _, addresses in recipients_of(read) for to in addresses] == ["good@example.org"] * 2 + [GOOD[text]]


@pytest.mark.parametrize("port", ["0", "-1", "65536", "true", '"587"', "587.5"])
def test_a_port_that_is_none_is_refused(tmp_path, port):
    with pytest.raises(SettingsError, match=r"\[report\.mail\]: port = .* is not a port\. Write a whole number from 1 to 65535"):
        mailbox_of(settings(tmp_path, more=f"port = {port}"))


@pytest.mark.parametrize("host", ["a..b", "smtp.example.org\\nRCPT", f"{'a' * 64}.org"])
def test_a_host_that_is_none_is_refused(tmp_path, host):
    file = tmp_path / "dateline.toml"
    file.write_text(f'[report.mail]\nhost = "{host}"\nfrom = "reports@example.org"\n')
    with pytest.raises(SettingsError, match=r"\[report\.mail\]: host = .* is not the name of a server"):
        mailbox_of(load_settings(file))
