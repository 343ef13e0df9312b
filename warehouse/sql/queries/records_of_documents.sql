-- How many records does each of these documents ($documents) hold?
SELECT document_id, records
FROM parses
WHERE list_contains($documents, document_id)
ORDER BY document_id
