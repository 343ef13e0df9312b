-- Which documents show this item ($item), at which line, in which wording, and when were they received?
SELECT address, line, version, sightings.received_at
FROM (SELECT document_id, line, version, received_at FROM item_sightings WHERE item_id = $item) AS sightings
JOIN (SELECT document_id, address FROM raw_documents) USING (document_id)
ORDER BY sightings.received_at, address, line
