-- What came from each source and when, how much of it could not be used, and is the source silent or broken?
-- silent: its newest item is 60 days older than the newest receipt of all; who publishes at all does so every month or two.
-- broken: nothing in its newest document could be read, or of all it sent more than a fifth, beyond which a layout is misread.
WITH received AS (
    SELECT
        source_id,
        count(*) AS documents,
        max(received_at) AS received_at,
        coalesce(sum(records), 0)::BIGINT AS records,
        coalesce(sum(quarantined), 0)::BIGINT AS quarantined,
        coalesce(arg_max(records, received_at), 0) AS newest_records
    FROM raw_documents LEFT JOIN parses USING (document_id)
    GROUP BY source_id
),

published AS (
    SELECT source_id, max(published_on) AS last_item_on
    FROM items
    GROUP BY source_id
)

SELECT
    source_id, received_at, last_item_on, documents, records, quarantined,
    quarantined / greatest(records + quarantined, 1) AS quarantine_share,
    CASE
        WHEN newest_records = 0 OR quarantined > 0.2 * (records + quarantined) THEN 'broken'
        WHEN last_item_on IS NULL OR last_item_on < (SELECT max(received_at)::DATE FROM raw_documents) - 60 THEN 'silent'
        ELSE 'well'
    END AS state
FROM received LEFT JOIN published USING (source_id)
ORDER BY source_id
