-- What has become of items ($items) and of the records that showed them ($records)?
SELECT NULL AS record_id, item_id, title, published_on
FROM items
WHERE list_contains($items::VARCHAR[], item_id)
UNION ALL
SELECT record_id, item_id, title, published_on
FROM item_sightings JOIN (SELECT item_id, title, published_on FROM items) USING (item_id)
WHERE list_contains($records::VARCHAR[], record_id)
ORDER BY record_id NULLS FIRST, item_id
