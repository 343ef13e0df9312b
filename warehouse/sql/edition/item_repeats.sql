-- Which items were shown again, by how many further records and in how many documents? The most often shown first.
SELECT item_id, count(*) - 1 AS repeats, count(DISTINCT document_id) AS documents
FROM item_sightings
GROUP BY item_id
HAVING count(*) > 1
ORDER BY repeats DESC, item_id
