"""What tests of registers share: what of an entry is used or told, and IATI files."""


def used(entry):
    """Field → values in use."""
    found = {}
    for fact in entry.facts:
        if fact.used:
            found.setdefault(fact.field, []).append(fact.used)
    return found


def repairs(entry):
    return [fact.repair for fact in entry.facts if fact.repair]


def iati(*activities, version="2.03"):
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="{version}">\n'
    return (head + "\n".join(activities) + "\n</iati-activities>").encode()


def activity(identifier, *parts, title="Safe ports"):
    named = f"<title><narrative>{title}</narrative></title>" if title else ""
    body = f"<iati-identifier>{identifier}</iati-identifier>{named}{''.join(parts)}"
    return f'<iati-activity default-currency="EUR" xml:lang="en">{body}</iati-activity>'
