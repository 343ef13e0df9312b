"""Find the countries and regions of an item, each country with a role."""
