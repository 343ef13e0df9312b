-- How many records, or projects of a register, does each of these documents ($documents) hold?
SELECT document_id, records + entries AS found
FROM parses
WHERE list_contains($documents, document_id)
ORDER BY document_id
