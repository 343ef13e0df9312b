-- What could not be used of these documents ($documents), and why?
SELECT raw_documents.address, quarantine.line, quarantine.reason, quarantine.text
FROM quarantine
JOIN raw_documents USING (document_id)
WHERE list_contains($documents, document_id)
ORDER BY address, line
