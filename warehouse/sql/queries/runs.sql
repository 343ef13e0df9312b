-- What did the runs take in, keep, bring together and quarantine, newest first?
SELECT * FROM runs ORDER BY started_at DESC
