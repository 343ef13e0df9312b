-- In which region does each country lie: by the United Nations' continents and subregions (m49), and by each kind of the regions
-- that organisations speak of (programme, process, union, geography)?
-- Those overlap, so a country may stand in several; region_id is null where no such region can be named in items.
SELECT 'continent' AS grouping, iso3, region_id, m49_region AS region
FROM countries LEFT JOIN (SELECT region_id, name FROM regions WHERE kind = 'm49') AS named ON named.name = m49_region
WHERE m49_region IS NOT NULL
UNION ALL
SELECT 'm49', iso3, region_id, m49_subregion
FROM countries LEFT JOIN (SELECT region_id, name FROM regions WHERE kind = 'm49') AS named ON named.name = m49_subregion
WHERE m49_subregion IS NOT NULL
UNION ALL
SELECT kind, iso3, region_id, name
FROM region_countries JOIN regions USING (region_id)
WHERE kind <> 'm49'
