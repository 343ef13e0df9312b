-- Which item names which country, in each role and in any (role is null), once each?
SELECT role, iso3, item_no, published_on FROM item_countries
UNION ALL
SELECT DISTINCT NULL, iso3, item_no, published_on FROM item_countries
ORDER BY role, iso3, item_no
