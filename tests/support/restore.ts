/** What the tables are: their names, columns, keys and triggers. */
const shape = `(
  SELECT md5(string_agg(line, ';' ORDER BY line)) FROM (
    SELECT format('%s %s', oid, relname) AS line FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
    UNION ALL
    SELECT format('%s %s %s %s %s', attrelid, attname, atttypid, attnotnull, attisdropped) FROM pg_attribute
      JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
    UNION ALL SELECT format('%s %s', oid, tgenabled) FROM pg_trigger
    UNION ALL SELECT format('%s %s', oid, conname) FROM pg_constraint
    UNION ALL SELECT format('%s %s', oid, polname) FROM pg_policy
  ) AS lines
)`

/** Remembers, in a database that is new, what its tables hold: for {@link restore}. */
export const remember = `
DO $$
DECLARE one regclass; holds boolean;
BEGIN
  CREATE SCHEMA at_first;
  CREATE TABLE at_first.sequences AS
    SELECT format('%I.%I', schemaname, sequencename)::regclass AS sequence, coalesce(last_value, start_value) AS value,
      last_value IS NOT NULL AS is_called
    FROM pg_sequences WHERE schemaname IN ('public', 'jobs');
  CREATE TABLE at_first.shape AS SELECT ${shape} AS shape;
  FOR one IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace) LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one) INTO holds;
    IF holds THEN EXECUTE format('CREATE TABLE at_first.%I AS TABLE %s', one::oid, one); END IF;
  END LOOP;
END $$;
`

/** Puts back what a database held when it was new: rows and the next numbers. Fails when the tables themselves were changed. */
export const restore = `
DO $$
DECLARE one regclass; columns text;
BEGIN
  -- Nothing holds on to what a test left open; its idle connections are kept for the next one.
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
      AND application_name <> 'kept';
  IF ${shape} IS DISTINCT FROM (SELECT shape FROM at_first.shape) THEN RAISE EXCEPTION 'the tables were changed'; END IF;
  -- Keys and triggers are for people; here whole tables come and go.
  PERFORM set_config('session_replication_role', 'replica', true);
  FOR one IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace)
    AND pg_relation_size(oid) > 0
  LOOP
    IF pg_relation_size(one) > 500000 THEN EXECUTE format('TRUNCATE %s CASCADE', one);
    ELSE EXECUTE format('DELETE FROM %s', one);
    END IF;
  END LOOP;
  FOR one IN SELECT relname::text::oid FROM pg_class WHERE relnamespace = 'at_first'::regnamespace AND relname ~ '^[0-9]+$' LOOP
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
      WHERE attrelid = one AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM at_first.%I', one, columns, columns, one::oid);
  END LOOP;
  PERFORM setval(sequence, value, is_called) FROM at_first.sequences;
END $$;
`
