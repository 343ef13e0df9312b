"""An organisation's logo, as every format bears it: a drawing for print and page, a picture for office programs.

Put here: how a logo's file is read and refused. Not here: where a logo stands (the formats).
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError
from typst import TypstError

from dashboard.report import typesetting
from warehouse.errors import InputError, refusal

KINDS = {".svg": "SVG", ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}

# A logo is part of every file of every report, and of each mail: more than this is a photograph for a poster.
MOST_BYTES, MOST_PIXELS = 5_000_000, 40_000_000

# Pixels: eight times as large as a logo stands on a page, as a printer draws finer than a screen.
HEIGHT = 320

# How many times as wide as high, or as high as wide: beyond, a logo of a page's width is a line.
SLENDEREST = 10

# At most so large in print; a drawing says no size in pixels.
DRAWN = f"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {{
  let size = measure(image("logo.svg"))
  let scale = calc.min({HEIGHT / 2} / size.height.pt(), {HEIGHT * SLENDEREST / 2} / size.width.pt())
  image("logo.svg", width: size.width * scale, height: size.height * scale)
}}""".encode()


class NotALogo(InputError):
    """The file can't be a logo; the message names it and says what to do."""


@dataclass(frozen=True)
class Logo:
    """A logo as a drawing (SVG) and as a picture (PNG)."""

    svg: bytes
    png: bytes

    @cached_property
    def address(self) -> str:
        """The drawing as an address that a page holds in itself."""
        return f"data:image/svg+xml;base64,{b64encode(self.svg).decode()}"


def logo_of(path: Path) -> Logo:
    """Read a logo, of which a report can be sure before it is begun.

    Raises:
        NotALogo: the file is missing, empty, huge, broken, too slender, or not of the type that its name says.
    """
    kind = KINDS.get(path.suffix.lower())
    if not kind:
        raise NotALogo(f"{path} is no logo: its name must end in {', '.join(KINDS)}. Save the logo as PNG.")
    try:
        held = path.read_bytes() if path.stat().st_size <= MOST_BYTES else None
    except FileNotFoundError:
        raise NotALogo(f"There is no file {path}. Put the logo there, or take the setting out.") from None
    except OSError as error:
        raise NotALogo(f"The logo {path} can't be read: {refusal(error)}") from None
    if held is None:
        raise NotALogo(f"{path} is larger than {MOST_BYTES // 1_000_000} MB. Save the logo smaller, as for a web page.")
    if not held:
        raise NotALogo(f"{path} is empty. Copy the logo there again.")
    logo = _drawing(path, held) if kind == "SVG" else _picture(path, held, kind)
    with Image.open(BytesIO(logo.png)) as image:
        if max(image.size) > SLENDEREST * min(image.size):
            raise NotALogo(f"{path} is more than {SLENDEREST} times as wide as high, or as high as wide. Cut the logo to size.")
    return logo


def _drawing(path: Path, held: bytes) -> Logo:
    try:
        png = typesetting.typeset({"main.typ": DRAWN, "logo.svg": held}, {}, "png")
        return Logo(held, png)
    except (TypstError, RuntimeError):  # the second where it is no text
        raise NotALogo(f"{path} can't be read as SVG. Save the logo again as SVG or PNG, with the ending of that type.") from None


def _picture(path: Path, held: bytes, kind: str) -> Logo:
    """Return a picture upright, in colours of a screen, no larger than printed; as a drawing it is wrapped in SVG."""
    try:
        with Image.open(BytesIO(held), formats=("PNG", "JPEG")) as image:
            if image.format != kind:
                raise NotALogo(f"{path} holds {image.format}, not {kind}. Give it the ending of its type, or save it as {kind}.")
            if image.width * image.height > MOST_PIXELS:
                raise NotALogo(f"{path} has {image.width} by {image.height} pixels. Save the logo smaller, as for a web page.")
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except NotALogo:
        raise
    # Pillow raises each of these for one broken file or another.
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, IndexError, EOFError):
        raise NotALogo(f"{path} can't be read as {kind}. Save the logo again as PNG or JPEG.") from None
    upright.thumbnail((HEIGHT * SLENDEREST, HEIGHT))
    file = BytesIO()
    upright.save(file, "PNG")
    png, (width, height) = file.getvalue(), upright.size
    image_of = f'<image width="{width}" height="{height}" href="data:image/png;base64,{b64encode(png).decode()}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{image_of}</svg>'
    return Logo(svg.encode(), png)
