"""Read donors beside a verb of giving or beside money: A pays half, a grant by A, EUR 2 million from A.

This file reads donors that are the subject of a sentence or own its money. Donors after a cue are read in credits.py.
"""

from __future__ import annotations

import re

from pipelines.link.donors.parties import (
    PUBLIC,
    STATE_KINDS,
    SUPPORTS,
    Credit,
    Cue,
    Sentence,
    credits_after,
    credits_before,
    credits_listed_with,
    find_last_before,
)

GIVING = ("foundation", "fund", "eu_instrument")  # kinds of bodies that only give money
WITH_AMOUNT = re.compile(
    r"\b(?:with|mit|con|avec|com) (?:(?:up to|some|about|over|nearly|a further|another|mit|de|près de) )?"
    r"(?:[€£$]|EUR|USD|CHF|SEK|NOK|DKK|GBP|CAD|JPY|(?:\d[\d.,]*|(?:half )?an?|two|three|four|five|six|seven|eight|nine|ten)\s?"
    r"(?:million|Million|mill|euros?|Euro|dollars|francs|kron))"
)
GOODS = (
    r"money|equipment|vehicles?|cars?|motorcycles?|bicycles?|computers?|laptops?|tablets?|printers?|readers?|scanners?|radios?|towers?"
    r"|boats?|vessels?|ambulances?|generators?|tents?|blankets?|kits?|goggles|drones?|cameras?|uniforms?|supplies|buildings?"
)
RECEIVED = re.compile(rf" [^.;,]{{0,40}}?\b(?:{GOODS})\b[^.;,]{{0,20}}? from (?:the )?", re.IGNORECASE)
GOODS_AFTER = re.compile(rf" [^.;,]{{0,60}}?\b(?:{GOODS})\b", re.IGNORECASE)
AUXILIARY = re.compile(
    r"(?: \([^()]{2,12}\))?(?-i:(?: in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?,?)"
    r"\)?(?:[\s,\"”’']*(?:who|whose|which|that|has|have|had|will|is|are|was|also|generously|jointly|kindly|together|both|alone|now|so"
    r"|far|already|then|therefore|each|governments?|Regierung|gemeinsam|\d{4}(?:[-–]\d{2,4})?|through|its|their|keeps?|kept|continues?|continued|to|still|recently|again|itself|themselves"
    r"|further|decided|agreed|plans?|intends?|wholly|fully|partly|entirely|mainly|largely|once|all"
    r"|(?:runs?|leads?) and))*[\s,\"”’']*",
    re.IGNORECASE,
)
WITH = re.compile(
    r"\b(?:with|through|from|by|using|to|thanks to|under|out of)\s+(?:the\s+|an?\s+)?"
    r"(?:(?:[€£$]|(?:EUR|USD|CHF)\s)?[\d.,]+[\s-](?:million\s|billion\s)?(?:euros?\s|dollars?\s)?)?(?:[\w.’'-]+\s+)?$",
    re.IGNORECASE,
)
REACH = 30  # characters before the owner of money with "with a …" in them, and before "provided by" with the money
OWNS = re.compile(r" |['’]s? (?:[\w.,€£$-]+ ){0,3}")
AMOUNT = re.compile(r"[€£¥$]|\b(?:EUR|USD|CHF|GBP|SEK|NOK|DKK|JPY|AUD|CAD|euros?|dollars|francs|kroner|pounds|yen)\b")
HELPS = re.compile(
    r"(?: of [^.;,()]{3,25}?)? (?:has|have|had|will|is|are|was|were|helps?|helped|enable[sd]?|allow(?:s|ed)?|supports?|supported"
    r"|makes?|made|goes|went|covers?|covered|pa(?:ys|id)|buys?|bought|builds?|built|opens?|opened|lets?|brings?|brought|keeps?|feeds?|equips?"
    r"|trains?|trained|worth|of (?:EUR|USD|€|\$|some|about|over|nearly|around|up|more)?\s?\d)\b"
)
BACKED = re.compile(r"\b(?:backed|supported|helped|thanks|owing|due) (?:by|to) (?:an? |some |about |the )?[€£$]?$")
OWN_SUPPORT = re.compile(r"['’]s? (?:generous |kind |financial |further |continued )?")
SUPPORT_FOR = re.compile(r"\bsupport (?:to|for) (?:it|them|(?:the|this|its|our|their) \w+(?: \w+)?) $", re.IGNORECASE)
SUPPORT_WAS = re.compile(r"(?:\bSupport|(?:[Ff]urther|[Aa]dditional) support) (?:was|is|has been|is being) (?:also )?$")
NOT_YET = re.compile(r"\b(?:for|of|on|to|request|seek|receive|more|their|no|about)\s+(?:the\s+|an?\s+)?$")
FROM_WHOM = re.compile(
    r"[\s\d.,]*(?:(?:million|billion|thousand|m|bn)\b\s*)?(?:US )?(?:euros?|dollars|francs|kroner|kronor|pounds|yen)?\s*"
    r"(?:(?:grant|gift|contribution|donation|in (?:funding|funds|grants|aid))?\s*(?:(?:came|comes?|was|were|is|are) )?"
    r"(?:from|von|vom|de|du|del|de la|de l['’]|della|dalla|dal|dell['’]|da|do|(?:provided|given|donated|granted|paid) by)"
    r"|(?:programme|project|action|initiative|package) of)(?: the)?(?= )"
)
OF_THE_COST = re.compile(r"\s*Of (?:the|its|these) [^.,;]{0,20}\d")  # Of the USD 9 million that it costs, A pays 5 million
EACH = re.compile(r"(?:,|,? and) (?:the )?(?:[Gg]overnment of (?:the )?)?$")
OWN_AMOUNT = re.compile(r" (?:[\d.,]+ )?")
GIVES = frozenset(["gives", "pays", "pays_amount", "donates", "approves"])
FUND_TO_WHICH = re.compile(r"\b[Ff](?:und|acility)\b[^.;]{0,25}?,? to which (?:the )?$")
GIFT_OF = re.compile(r"\b(?:contributions?|donations?|grants?|gifts?) of (?:[\w€£$.,]+ ){0,3}$")
BY_WHOM = re.compile(
    r"[\s\d.,]*(?:(?:million|billion|thousand|m|bn)\b\s*)?(?:US )?(?:euros?|dollars|francs|kroner|pounds|yen)? by(?: the)?(?= )"
)
MADE = re.compile(r"\s+(?:has |have |had )?(?:also )?(?:made|makes?) (?:[\w’'-]+ ){1,6}")
AMOUNT_FOR = re.compile(
    r"[.!]|, (?:and )?[A-ZÀ-Þ]"  # the sentence ends: the EU pays
    r"| (?:the |all |their |its |school |travel |tuition ){0,2}(?:fees|salaries|wages|rents?|costs?|expenses|tickets|tuition)\b"
    r"| (?:half|a third|a quarter|two thirds|three quarters|most|part|the rest|all) of\b"
    r"| (?:(?:some|about|over|nearly|around|up to|more than) )?(?:€|£|\$|US\$|EUR |USD |CHF |GBP |SEK |NOK |DKK |JPY )?[\d.,]+"
    r"(?:\s?%|\sper ?cent\b|[^.;]{0,60}?\b(?:for|towards|of the (?:cost|costs|budget|works|bill|price))\b)"
)
FUNDS_BEFORE = re.compile(
    r"\b(?:funds|funding|financing|money|grants?|budget|contributions?|costs?|expenses|fees|salaries|travel|bills?"
    r"|resources|financial (?:assistance|support|aid|help|contributions?))\b",
    re.IGNORECASE,
)
MONEY_BEFORE = re.compile(
    r"[€$£¥]|\b(?:EUR|USD|CHF|JPY|GBP|SEK|NOK|DKK|euros?|dollars|francs|kroner|yen|millions?|billion|funds|funding|money|budget|grants?"
    r"|financ(?:ing|es?))\b"
)
SUPPORTED = re.compile(r"\b(?:supports?|supported|backs?|backed|assists?|assisted|helps?|helped)\s(?:[\w’'-]+\s){1,6}$")


def read_financial_support(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A supported the event financially."""
    verb = SUPPORTED.search(sentence.text, max(sentence.start, cue.at - 2 * REACH), cue.at)
    return credits_before(sentence, verb.start(), AUXILIARY, "donor_pays") if verb else []


def read_received_goods(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read the town received generators from the government of A."""
    found = RECEIVED.match(sentence.text, cue.until, sentence.end)
    return credits_after(sentence.public(), found.end(), "donor_money") if found else []


def read_supporter(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A supported the hub with EUR 400,000. A foundation counts without an amount, because such bodies help by money."""
    if with_support := _read_with_support(sentence, cue):
        return with_support
    found = read_public_subject(sentence, cue)
    gives = {candidate.key for candidate in sentence.candidates if candidate.kind in GIVING}.intersection(
        credit.key for credit in found
    )
    return found if gives or WITH_AMOUNT.search(sentence.text, cue.until, sentence.end) else []


def _read_with_support(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read with A's support: a public body; a country only if the sentence mentions a project or money."""
    last = find_last_before(sentence.public(), cue.at)
    if not last or not OWN_SUPPORT.fullmatch(sentence.text, last.until, cue.at):
        return []
    known = sentence.mentions_money() or sentence.mentions_work() or last.kind not in STATE_KINDS
    before = WITH.search(sentence.text, max(sentence.start, last.at - REACH), last.at)
    return [Credit(last.at, last.until, last.key, SUPPORTS)] if known and before else []


def read_subject(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read the subject of finances, is funding and similar verbs."""
    return credits_before(sentence, cue.at, AUXILIARY, "donor_pays")


def read_public_subject(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read the subject of donated, if it is a public body."""
    return read_subject(sentence.public(), cue)


def read_made_possible(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A has made the training possible."""
    return credits_before(sentence.public(), cue.at, MADE, "donor_pays")


def read_amount_paid(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A is paying EUR 2 million for the boats."""
    share = OF_THE_COST.match(sentence.text, sentence.start) or AMOUNT_FOR.match(sentence.text, cue.until, sentence.end)
    return read_subject(sentence.only(*PUBLIC, "multilateral"), cue) if share else []


def read_contribution(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A contributed …, if the sentence mentions money elsewhere: a state grants citizenship as well.

    A fund or the EU may give goods instead.
    """
    found = read_public_subject(sentence, cue)
    if found and (sentence.without_cue(cue).mentions_money() or FUND_TO_WHICH.search(sentence.text, sentence.start, found[0].at)):
        return found
    goods = GOODS_AFTER.match(sentence.text, cue.until, sentence.end)
    return read_subject(sentence.only("eu", *GIVING), cue) if goods else []


def read_approval(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read A has approved EUR 2 million: a bank, a fund or the EU. A state approves its own budget."""
    money = sentence.without_cue(cue).mentions_money()
    return read_subject(sentence.only("eu", "bank", "multilateral", *GIVING), cue) if money else []


def read_own_money(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read with a Swedish grant, through EU funds: the owner of money right before the word for it."""
    last = find_last_before(sentence, cue.at)
    if not last or not OWNS.fullmatch(sentence.text, last.until, cue.at):
        return []
    owned = sentence.text[last.until : cue.at] != " "  # Norway's contribution may be one to a debate, unless an amount follows
    if owned and not AMOUNT.search(sentence.text, last.until, sentence.end) and "grant" not in sentence.text[cue.at : cue.until]:
        return []
    found = credits_listed_with(sentence, last, "donor_money")
    before = sentence.text[max(sentence.start, found[0].at - REACH) : found[0].at]
    helps = HELPS.match(sentence.text, cue.until) and not NOT_YET.search(before)
    return found if helps or WITH.search(before) else []


def read_provided_by(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read a budget of 2 million euros provided by A: money is mentioned right before."""
    money = MONEY_BEFORE.search(sentence.text, max(sentence.start, cue.at - REACH), cue.at)
    money = money or FUNDS_BEFORE.search(sentence.text, max(sentence.start, cue.at - 3 * REACH), cue.at)
    if not money and SUPPORT_WAS.search(sentence.text, max(sentence.start, cue.at - REACH), cue.at):
        return credits_after(sentence.public().without_hosts(), cue.until, SUPPORTS)
    money = money or SUPPORT_FOR.search(sentence.text, max(sentence.start, cue.at - 2 * REACH), cue.at)
    return credits_after(sentence, cue.until, "donor_funded_by") if money else []


def read_amount(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read EUR 500,000 from A."""
    if each := _read_each(sentence, cue):
        return each
    found = FROM_WHOM.match(sentence.text, cue.until, sentence.end)
    if not found and GIFT_OF.search(sentence.text, max(sentence.start, cue.at - REACH), cue.at):
        found = BY_WHOM.match(sentence.text, cue.until, sentence.end)
    backed = BACKED.search(sentence.text, max(sentence.start, cue.at - REACH), cue.at)
    known = sentence if backed or sentence.mentions_work() else sentence.without("country")  # without both, trade is more likely
    return credits_after(known, found.end(), "donor_money") if found else []


def _read_each(sentence: Sentence, cue: Cue) -> list[Credit]:
    """Read the second part of "A has committed EUR 2 million, B EUR 1 million", which repeats no verb."""
    last = find_last_before(sentence, cue.at)
    if (
        not last
        or not OWN_AMOUNT.fullmatch(sentence.text, last.until, cue.at)
        or not EACH.search(sentence.text, sentence.start, last.at)
    ):
        return []
    given = any(other.until < last.at and other.classes & GIVES for other in sentence.cues)
    return [Credit(last.at, last.until, last.key, "donor_money")] if given else []
