-- What was received, as which layout was it recognised, and what was found in it?
SELECT document_id, source_id, address, received_at, shape, records, entries, quarantined, furniture, bytes, sha256
FROM raw_documents LEFT JOIN parses USING (document_id)
ORDER BY received_at DESC, address
