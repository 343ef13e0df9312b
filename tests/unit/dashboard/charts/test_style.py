import pytest

from dashboard.charts import style


@pytest.mark.parametrize("ground", style.GROUNDS.values(), ids=style.GROUNDS)
def test_a_number_on_a_cell_is_read_well_on_either_ground(ground):
    """By the contrast of WCAG 2.2, which asks for 4.5 to 1."""

    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        return sum(
            share * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
        )

    for cell in ground.cells:
        dark, light = sorted([luminance(cell), luminance(ground.text)])
        assert (light + 0.05) / (dark + 0.05) >= 4.5
