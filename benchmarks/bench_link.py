"""Time linking with all vocabularies on generated news, against a plain scan of the same bytes and the peers of PyPI.

One thread throughout, in seconds of this process's own work, so that other work on the machine counts little. The texts are
made from templates and the names of our vocabularies, from a fixed seed. They have about as many names as real news of such
organisations: some ten places, a donor, a project and three short forms in 1.2 KB. They are linked batch by batch,
as in a stream, so that peak memory is that of linking.

Example: make bench-link ARGS="--items 1000000"
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

import polars as pl
import pycountry
from abbreviations import schwartz_hearst
from flashgeotext.geotext import GeoText as FlashGeoText
from geotext import GeoText

from pipelines.link import Vocabulary, learn, link
from warehouse.reference import load_reference

SECONDS = 5.0  # a peer is timed for about this long, on as many of the texts as it manages
BATCH = 8_000  # texts, linked at once
SAMPLE = 20_000  # texts by which learning and peers are timed, at most
LENGTH = 1_200  # characters a text, as in the design
SEED = 20_220_318

TEMPLATES = """
Officials of {country} and {country} agreed on Monday to share what they know about travel documents.
In {city}, the {adjective} authorities opened a second office where people ask for advice before they leave.
The course was funded by {donor} and carried out by the {organisation} together with local teachers.
Under the {project} project, {people} who came home can learn a trade and borrow money for a workshop.
The Ministry of Interior of {country} has asked for help with its plan for the coming three years.
Experts from {country}, {country} and {country} met in {city} to compare their laws.
A study of {region} shows that most people move no further than the next large town.
"{project}: Safer Roads for People on the Move" ({acronym}) began its second phase in {city}.
The head of the {organisation} said that {country} had done more than was asked of it.
{acronym} is financed by {donor}; its partners are the {organisation} and the city of {city}.
Farmers near {city} told the visitors that the rains had come late again.
The {adjective} government signed the agreement in {city} and will lay it before parliament in spring.
Border guards of {country} were shown how to tell a forged passport from a true one.
{region} remains the part of the world from which most of the applications come.
With the financial support of {donor}, forty judges in {country} took part in the training.
""".strip().splitlines()

FILLERS = """
Nobody had expected so many people to come, and chairs had to be fetched from the rooms upstairs.
The report says that numbers alone tell little and that each case has to be looked at by itself.
Two further meetings are planned before the end of the year, one of them behind closed doors.
What was learned will be gathered in a handbook that teachers can use without further help.
Those who took part said that they had found the talks useful and would like them to go on.
It was agreed to keep the questions short, to write the answers down and to come back to them later.
The team spent the first days listening, then drew up a list of what was missing and who could help.
Women made up more than half of the group, and the youngest of them had only just left school.
A short film about the work was shown at the end, followed by a talk that lasted well into the evening.
The new rules come into force in summer; until then the old forms may still be handed in.
Some of the equipment had arrived late, but by the third week everything was in its place.
Better figures are needed, and so is the patience to wait for them, one of the speakers said.
""".strip().splitlines()


def one_thread() -> None:
    """Start again with one thread, where that is not yet so: Polars reads the setting when it is imported."""
    if os.environ.get("POLARS_MAX_THREADS") != "1":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "POLARS_MAX_THREADS": "1"})


def texts(number: int) -> Iterator[str]:
    """Generated news, the same on every run."""
    chance, names = random.Random(SEED), vocabulary_names()
    for _ in range(number):
        sentences: list[str] = []
        while sum(map(len, sentences)) < LENGTH:
            template = chance.choice(FILLERS if chance.random() < 0.35 else TEMPLATES)
            sentences.append(fill(template, names, chance))
        yield " ".join(sentences)


def fill(template: str, names: dict[str, list[str]], chance: random.Random) -> str:
    """Return a template with a name for each {slot}."""
    head, *rest = template.split("{")
    pairs = (part.split("}", 1) for part in rest)
    return head + "".join(chance.choice(names[slot]) + tail for slot, tail in pairs)


def vocabulary_names() -> dict[str, list[str]]:
    """Return names to fill in, by slot."""
    reference = load_reference()
    english = reference.country_names.filter(pl.col("language") == "en")
    syllables = ("MI", "RE", "TRA", "COM", "PRO", "SAF", "LINK", "WAY", "NET", "HUB")
    return {
        "country": reference.countries["name"].to_list(),
        "adjective": english.filter(pl.col("kind") == "adjective")["name"].to_list(),
        "people": english.filter(pl.col("kind") == "people")["name"].to_list(),
        "city": reference.places.filter(pl.col("population") > 300_000)["name"].to_list(),
        "region": reference.regions["name"].to_list(),
        "donor": reference.donor_names.filter(pl.col("language") == "en")["name"].to_list(),
        "organisation": reference.organisations["name"].to_list(),
        "project": [first + second for first in syllables for second in syllables],
        "acronym": [f"{first}{second}-{number}" for first in syllables for second in syllables for number in (1, 2)],
    }


def measured(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of work, and its result."""
    started = time.process_time()
    found = work()
    return time.process_time() - started, found


def frame(news: Sequence[str]) -> pl.DataFrame:
    """Texts as items."""
    return pl.DataFrame({"item_id": [str(row) for row in range(len(news))], "title": [""] * len(news), "text": news})


def rate(news: Sequence[str], vocabulary: Vocabulary) -> float:
    """Texts linked a second, the best of three."""
    items = frame(news)
    return len(news) / min(measured(lambda: link(items, vocabulary))[0] for _ in range(3))


def time_scan(blob: bytes) -> float:
    """Return the seconds to look through the same bytes once for a word that is not there; the best of five."""
    return min(measured(lambda: blob.count(b"qwertyuiop asdfghjkl"))[0] for _ in range(5))


def peers() -> dict[str, Callable[[str], object]]:
    """Return the peers that install from PyPI, each with what it does to one text."""
    flash, names = FlashGeoText(), [country.name for country in pycountry.countries]
    return {
        "geotext": lambda text: GeoText(text).country_mentions,
        "flashgeotext": lambda text: flash.extract(input_text=text),
        "pycountry names": lambda text: [name for name in names if name in text],
        "abbreviations": lambda text: schwartz_hearst.extract_abbreviation_definition_pairs(doc_text=text),
    }


def time_peer(peer: Callable[[str], object], news: Sequence[str]) -> float:
    """Texts a second."""
    started, done = time.process_time(), 0
    while done < len(news) and time.process_time() - started < SECONDS:
        peer(news[done])
        done += 1
    return done / (time.process_time() - started)


def report(number: int) -> Iterator[str]:
    """Measure, line by line."""
    loaded, reference = measured(load_reference)
    built, vocabulary = measured(lambda: Vocabulary.build(reference))
    names = len(vocabulary.classes)
    yield f"{number:,} texts, one thread; {names:,} names, read in {loaded:.2f} s, built in {built:.2f} s"
    news = list(islice(texts(number), SAMPLE))
    size = len("".join(news).encode()) / len(news)
    learning, learned = measured(lambda: learn(frame(news), vocabulary))
    linking = countries = 0.0
    stream = texts(number)
    while batch := list(islice(stream, BATCH)):
        seconds, links = measured(partial(link, frame(batch), learned))
        linking, countries = linking + seconds, countries + len(links.countries)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed, both = number / linking, 1 / (linking / number + learning / len(news))
    yield line("linking", speed, size, f"{countries / number:.1f} countries an item; peak memory {peak:,.0f} MB")
    yield line("learning", len(news) / learning, size, f"names of projects, of {len(news):,} texts")
    yield line("both", both, size, "all that a run does")
    half = replace(reference, places=reference.places.gather_every(2))
    yield line("half the places", rate(news[:BATCH], Vocabulary.build(half)), size, f"all: {rate(news[:BATCH], vocabulary):,.0f}")
    scan = time_scan("\n".join(news).encode()) / len(news)
    yield line("plain scan", 1 / scan, size, f"{1 / scan / speed:,.0f} times as fast as linking")
    for peer_name, peer in peers().items():
        other = time_peer(peer, news)
        yield line(peer_name, other, size, f"linking is {speed / other:.1f} times as fast, with learning {both / other:.1f}")


def line(name: str, rate: float, size: float, note: str) -> str:
    """Return one line of the report: texts of `size` bytes a second."""
    return f"{name:16} {rate:12,.0f} items/s {rate * size / 1e6:9,.1f} MB/s  {note}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--items", type=int, default=20_000)
    number = parser.parse_args().items
    one_thread()
    for printed in report(number):
        print(printed, flush=True)


if __name__ == "__main__":
    main()
