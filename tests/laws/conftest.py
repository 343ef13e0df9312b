"""What the laws take: the vocabularies."""

from tests.unit.conftest import names

__all__ = ["names"]
