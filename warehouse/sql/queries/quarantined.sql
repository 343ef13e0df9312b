-- What could not be used, where does it stand, and why?
SELECT reason, address, line, text, source_id, received_at
FROM quarantine JOIN raw_documents USING (document_id)
ORDER BY reason, address, line
