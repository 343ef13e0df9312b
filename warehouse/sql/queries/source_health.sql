-- What came from each source and when, is the source silent or broken, and because of what?
-- broken: its newest intake did not come to its end, or it breaks its contract; of files named by hand, which have none:
-- nothing in the newest document could be read, or of all of them more than a fifth could not, as where a layout is misread.
-- silent: fewer items in 28 days than its rhythm of the year before makes likely (Poisson, less than one chance in a hundred).
-- A source of dateline.toml is asked each night, so its days count up to today; files named by hand count up to their receipt.
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

asked AS (
    SELECT source_id, max(started_at) AS asked_at, arg_max(outcome, started_at) AS outcome, arg_max(coalesce(words, ''), started_at) AS failure
    FROM intakes
    GROUP BY source_id
),

held AS (
    SELECT
        source_id,
        count(*) FILTER (outcome = 'broken') AS breaches,
        string_agg(sentence, ' ' ORDER BY rule) FILTER (outcome = 'broken') AS breach
    FROM contracts
    GROUP BY source_id
),

known AS (
    SELECT
        source_id, received_at, asked_at, documents, records, quarantined, outcome, breaches,
        concat_ws(' ', nullif(failure, ''), breach) AS because,
        newest_records = 0 OR quarantined > 0.2 * (records + quarantined) AS misread,
        CASE WHEN breaches IS NULL THEN received_at::DATE ELSE current_date END AS today
    FROM asked FULL JOIN received USING (source_id) LEFT JOIN held USING (source_id)
),

rhythm AS (
    SELECT
        source_id,
        max(published_on) AS last_item_on,
        count(*) FILTER (published_on > today - 28) AS recent,
        count(*) FILTER (published_on <= today - 28 AND published_on > today - 392) / 13 AS expected
    FROM known LEFT JOIN items USING (source_id)
    GROUP BY source_id
)

SELECT
    source_id, asked_at, received_at, last_item_on,
    coalesce(documents, 0) AS documents, coalesce(records, 0) AS records, coalesce(quarantined, 0) AS quarantined,
    coalesce(quarantined / greatest(records + quarantined, 1), 0) AS quarantine_share,
    CASE
        WHEN outcome <> 'complete' OR breaches > 0 OR (breaches IS NULL AND misread) THEN 'broken'
        WHEN
            recent < expected
            AND list_sum([exp(count_ * ln(expected) - expected - lgamma(count_ + 1)) FOR count_ IN range(0, recent + 1)]) < 0.01
            THEN 'silent'
        ELSE 'well'
    END AS state,
    nullif(because, '') AS because
FROM known JOIN rhythm USING (source_id)
ORDER BY source_id
