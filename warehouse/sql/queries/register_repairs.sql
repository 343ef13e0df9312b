-- Where does a register say something that is not used as published, what is used instead, and why?
WITH refs AS (
    SELECT entry_id, min(published) AS register_ref
    FROM register_facts
    WHERE field = 'ref'
    GROUP BY entry_id
)

SELECT address, line, register_ref, field, published, used, percentage, repair
FROM register_facts
JOIN (SELECT document_id, address FROM raw_documents) USING (document_id)
LEFT JOIN refs USING (entry_id)
WHERE repair IS NOT NULL
ORDER BY address, line, number
