"""What the vocabularies know: countries, regions, donors, and the rules by which links are made."""

from __future__ import annotations

from warehouse.schema import Table, share, text

REFERENCE: tuple[Table, ...] = (
    Table(
        "countries",
        "A country or territory of ISO 3166, and Kosovo (XKX).",
        {
            "iso3": text("ISO 3166-1 alpha-3; XKX for Kosovo"),
            "iso2": text("ISO 3166-1 alpha-2; XK for Kosovo"),
            "m49": text("UN M49 numeric code, three digits", null=True),
            "name": text("short name in English"),
            "m49_region": text("M49 region", null=True),
            "m49_subregion": text("M49 subregion, or intermediate region where there is one", null=True),
            "latitude": share("of a point inside it, degrees"),
            "longitude": share("of a point inside it, degrees"),
        },
        ("iso3",),
        {
            "codes": "regexp_full_match(iso3, '[A-Z]{3}') AND regexp_full_match(iso2, '[A-Z]{2}')",
            "on_the_globe": "latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180",
        },
    ),
    Table(
        "regions",
        "A named group of countries.",
        {
            "region_id": text("identifier"),
            "name": text("name in English"),
            "kind": text("m49, union, process, programme or geography"),
        },
        ("region_id",),
        {"kind_known": "kind IN ('m49', 'union', 'process', 'programme', 'geography')"},
    ),
    Table(
        "region_countries",
        "A country that belongs to a region.",
        {
            "region_id": text("the region", refers="regions.region_id"),
            "iso3": text("the country", refers="countries.iso3"),
        },
        ("region_id", "iso3"),
    ),
    Table(
        "rules",
        "A rule by which links and events are found.",
        {
            "rule": text("its name"),
            "kind": text("what it finds: country, region, donor, project, acronym or event"),
            "sentence": text("why a link was made, for a person; {label}, {field} and {matched} stand for the link's own"),
            "confidence": share("how often a link by this rule is right, 0 to 1"),
        },
        ("rule",),
        {"confidence_is_a_share": "confidence BETWEEN 0 AND 1"},
    ),
    Table(
        "donors",
        "A funder.",
        {
            "donor_id": text("identifier"),
            "name": text("name in English"),
            "kind": text(
                "government, ministry, agency, eu, eu_instrument, un, fund, bank, foundation, multilateral, company, other"
            ),
            "parent_id": text("the donor it belongs to or acts for", null=True, refers="donors.donor_id"),
            "iso3": text("the country, where it is one's", null=True, refers="countries.iso3"),
        },
        ("donor_id",),
        {
            "kind_known": "kind IN ('government', 'ministry', 'agency', 'eu', 'eu_instrument', 'un', 'fund', 'bank', "
            "'foundation', 'multilateral', 'company', 'other')"
        },
    ),
)
