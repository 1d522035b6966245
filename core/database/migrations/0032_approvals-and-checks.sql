CREATE TABLE "history_checks" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"place" integer NOT NULL,
	"hash" text NOT NULL,
	"broken_place" integer,
	"broken_how" text
);
--> statement-breakpoint
ALTER TABLE "approval_steps" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "approval_steps" ADD COLUMN "climbed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "history_checks_by_time" ON "history_checks" USING btree ("at");--> statement-breakpoint
CREATE INDEX "history_checks_broken" ON "history_checks" USING btree ("number") WHERE broken_place is not null;--> statement-breakpoint
CREATE INDEX "notices_in_turn" ON "notices" USING btree ("urgent" DESC NULLS FIRST,"id") WHERE delivered_at is null and undeliverable_at is null;--> statement-breakpoint
-- What waited for approval before approvals were steps waits for the same people as a new request would: a specialist, and
-- where the specialist asks or there is no other, the deputy for facilities; the deputy alone for a colleague's password.
INSERT INTO approval_steps (request_id, place, stage, roles, open_since)
SELECT r.id, 1, 1,
  CASE
    WHEN is_specialist AND r.kind IN ('resetPassword', 'temporaryPass') AND owner.id IS NOT NULL
      AND owner.id <> r.requester_id AND owner.directory_role IS DISTINCT FROM 'pupil'
    THEN ARRAY['deputyFacilities']
    WHEN is_specialist OR NOT has_other THEN ARRAY['itSpecialist', 'deputyFacilities']
    ELSE ARRAY['itSpecialist']
  END,
  r.created_at
FROM requests r
LEFT JOIN people owner ON owner.id = r.account_id
CROSS JOIN LATERAL (
  SELECT coalesce(bool_or(g.person_id = r.requester_id), false) AS is_specialist,
    coalesce(bool_or(g.person_id <> r.requester_id), false) AS has_other
  FROM given_roles g JOIN people p ON p.id = g.person_id
  WHERE g.role = 'itSpecialist' AND p.directory_role IS NOT NULL
) AS specialists
WHERE r.kind IN ('resetPassword', 'newAccount', 'licence', 'addToGroup', 'temporaryPass', 'changeClass', 'changeName',
    'leaver', 'signOut', 'blockAccount', 'unblockAccount')
  AND (r.status = 'received' OR (r.status = 'asking' AND r.decided_by IS NULL))
  AND NOT EXISTS (SELECT FROM approval_steps s WHERE s.request_id = r.id);--> statement-breakpoint
-- What was closed before that was written down was closed when it was decided on, or when it was joined to another.
UPDATE requests SET closed_at = coalesce(
  CASE WHEN status = 'joined' THEN
    (SELECT max(at) FROM request_events WHERE request_id = requests.id AND kind = 'joined')
  END, decided_at, moved_at, created_at)
WHERE status IN ('done', 'declined', 'takenBack', 'joined') AND closed_at IS NULL;
