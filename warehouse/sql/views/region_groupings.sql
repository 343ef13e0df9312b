-- In which region does each country lie: by the United Nations' subregions (m49), and by our programmes (programme)?
-- Programme regions overlap, so a country may stand in several; region_id is null where no such region can be named in items.
SELECT 'm49' AS grouping, iso3, region_id, m49_subregion AS region
FROM countries LEFT JOIN (SELECT region_id, name FROM regions WHERE kind = 'm49') AS named ON named.name = m49_subregion
WHERE m49_subregion IS NOT NULL
UNION ALL
SELECT 'programme', iso3, region_id, name
FROM region_countries JOIN regions USING (region_id)
WHERE kind = 'programme'
