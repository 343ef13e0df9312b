-- What can be chosen in the filters, and how many items stand behind each choice?
SELECT 'category' AS kind, category AS id, category AS label, count(*) AS items FROM items WHERE category IS NOT NULL GROUP BY ALL
UNION ALL
SELECT kind, id, label, count(DISTINCT item_id) FROM item_links WHERE kind <> 'region' GROUP BY ALL
UNION ALL
SELECT 'region', region_id, regions.name, count(DISTINCT item_id)
FROM regions
JOIN (
    SELECT region_id, item_id FROM item_regions
    UNION
    SELECT region_id, item_id FROM item_countries JOIN region_countries USING (iso3) WHERE role = 'focus'
) USING (region_id)
GROUP BY ALL
ORDER BY kind, label, id
