-- What did the runs behind this edition take in, keep, bring together and set aside? (newest first)
SELECT * FROM runs ORDER BY started_at DESC
