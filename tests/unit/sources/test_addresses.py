"""Which addresses may be asked: every form of an address inside a network is refused like the plain one."""

import signal
import socket
import threading

import pytest

from pipelines.sources.addresses import Forbidden, resolved

# Written as an IPv4 address within IPv6, or as the system's look-up takes it.
FORMS = {
    "plain": "{0}.{1}.{2}.{3}",
    "octal": "0{0:o}.{1}.{2}.{3}",
    "hexadecimal": "0x{0:x}.{1}.{2}.{3}",
    "trailing dot": "{0}.{1}.{2}.{3}.",
    "wide digits": "{0}。{1}。{2}。{3}",
    "mapped": "[::ffff:{0}.{1}.{2}.{3}]",
    "compatible": "[::{0}.{1}.{2}.{3}]",
    "translated": "[::ffff:0:{0}.{1}.{2}.{3}]",
    "NAT64": "[64:ff9b::{0}.{1}.{2}.{3}]",
    "local NAT64, 96 bits": "[64:ff9b:1::{0}.{1}.{2}.{3}]",
    "local NAT64, 48 bits": "[64:ff9b:1:{0:02x}{1:02x}:{2:02x}:{3:02x}00::]",
    "local NAT64, 64 bits": "[64:ff9b:1:0:{0:02x}:{1:02x}{2:02x}:{3:02x}00:0]",
    "6to4": "[2002:{0:02x}{1:02x}:{2:02x}{3:02x}::1]",
    "Teredo server": "[2001:0:{0:02x}{1:02x}:{2:02x}{3:02x}::1]",
    "ISATAP": "[2606:4700::5efe:{0}.{1}.{2}.{3}]",
}
INSIDE = [(127, 0, 0, 1), (10, 0, 0, 1), (172, 16, 0, 9), (192, 168, 1, 1), (100, 64, 0, 1)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("numbers", INSIDE)
def test_every_form_of_an_address_inside_a_network_is_refused(form, numbers):
    with pytest.raises(Forbidden, match="inside a network"):
        resolved(f"http://{FORMS[form].format(*numbers)}/", private=False)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("numbers", [(169, 254, 169, 254), (169, 254, 0, 1), (100, 100, 100, 200)])
@pytest.mark.parametrize("private", [False, True])
def test_every_form_of_a_link_local_or_metadata_address_is_refused_always(form, numbers, private):
    with pytest.raises(Forbidden, match="No news is there"):
        resolved(f"http://{FORMS[form].format(*numbers)}/", private=private)


@pytest.mark.parametrize("host", ["[fe80::1]", "[fd00:ec2::254]", "[ff02::1]", "224.0.0.1", "0xa9fea9fe", "2852039166"])
def test_other_addresses_without_news_are_refused_even_with_private(host):
    with pytest.raises(Forbidden, match="No news is there"):
        resolved(f"http://{host}/", private=True)


@pytest.mark.parametrize("host", ["[fe80::1%25eth0]", "[fd00::1%25lo]", "%31%32%37.0.0.1", "house.example:0", "a@house.example"])
def test_a_host_that_is_none_is_refused_even_with_private(host):
    with pytest.raises(Forbidden):
        resolved(f"http://{host}/", private=True)


INSIDE_WORDS = (
    "[::1]",
    "[::]",
    "0.0.0.0",
    "[fc00::1]",
    "[fd12::1]",
    "[fec0::1]",
    "2130706433",
    "127.1",
    "0x7f000001",
    "localhost.",
)


@pytest.mark.parametrize("host", INSIDE_WORDS)
def test_loopback_and_local_addresses_are_asked_only_with_private(host):
    with pytest.raises(Forbidden, match="private = true"):
        resolved(f"http://{host}/", private=False)
    assert resolved(f"http://{host}/", private=True)


@pytest.mark.parametrize("host", ["8.8.8.8", "[2606:4700::1111]", "[64:ff9b::8.8.8.8]", "[::ffff:8.8.8.8]"])
def test_public_addresses_are_asked(host):
    assert resolved(f"https://{host}/", private=False)


def test_an_address_of_6to4_is_inside_whatever_it_leads_to():
    """Versions of Python differ in what they call it."""
    with pytest.raises(Forbidden, match="private = true"):
        resolved("https://[2002:808:808::1]/", private=False)


def test_one_bad_number_of_a_name_forbids_the_name(monkeypatch):
    """A name's numbers come from whoever owns the name, so no real server can be asked for these here."""

    def both(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(Forbidden, match=r"10\.0\.0\.1"):
        resolved("http://house.example/", private=False)


def test_a_look_up_that_does_not_end_can_be_stopped(monkeypatch):
    """The system's look-up can't be interrupted while it waits for a resolver; here it waits for the test."""
    may_end, ended = threading.Event(), threading.Event()

    def waits(*_, **__):
        may_end.wait(60)
        ended.set()

    monkeypatch.setattr(socket, "getaddrinfo", waits)
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            resolved("http://house.example/", private=False)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not ended.is_set(), "it did not wait for the look-up"
    may_end.set()
