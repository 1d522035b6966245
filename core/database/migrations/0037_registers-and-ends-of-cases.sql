CREATE TABLE "safety_facts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_proposals" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "safety_tombstones" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"way" text NOT NULL,
	"level" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"destroyed_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid NOT NULL,
	"destroyed_by" uuid NOT NULL,
	"rows" integer NOT NULL,
	"sha256" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
-- What is counted of cases is Talka's to read, and no member's. Two people end a case: row security asks for both.
GRANT SELECT, INSERT, DELETE ON safety_proposals TO talka_safety;--> statement-breakpoint
GRANT SELECT, INSERT ON safety_tombstones TO talka_safety;--> statement-breakpoint
GRANT DELETE ON safety_cases, safety_secrets, safety_entries, safety_participants, safety_duties TO talka_safety;--> statement-breakpoint
ALTER TABLE safety_facts ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_facts FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_proposals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_proposals FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_tombstones ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE safety_tombstones FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_facts TO CURRENT_USER USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_keeps ON safety_tombstones FOR SELECT TO CURRENT_USER USING (true);--> statement-breakpoint
CREATE POLICY worked_on ON safety_proposals TO talka_safety USING (safety_is_member(case_id))
WITH CHECK (safety_is_member(case_id) AND proposed_by::text = current_setting('talka.person', true));--> statement-breakpoint
CREATE POLICY seen ON safety_tombstones FOR SELECT TO talka_safety USING (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY put_up ON safety_tombstones FOR INSERT TO talka_safety WITH CHECK (safety_is_member(case_id)
  AND destroyed_by::text = current_setting('talka.person', true) AND destroyed_by <> proposed_by
  AND EXISTS (SELECT 1 FROM safety_proposals p WHERE p.case_id = safety_tombstones.case_id AND p.proposed_by = safety_tombstones.proposed_by));--> statement-breakpoint
CREATE FUNCTION safety_is_destroyed(the_case uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM safety_tombstones WHERE case_id = the_case)
$$;--> statement-breakpoint
-- Nothing of a case goes before its tombstone stands.
CREATE POLICY destroyed ON safety_cases FOR DELETE TO talka_safety USING (safety_is_member(id) AND safety_is_destroyed(id));--> statement-breakpoint
CREATE POLICY destroyed ON safety_secrets FOR DELETE TO talka_safety USING (safety_is_member(case_id) AND safety_is_destroyed(case_id));--> statement-breakpoint
CREATE POLICY destroyed ON safety_entries FOR DELETE TO talka_safety USING (safety_is_member(case_id) AND safety_is_destroyed(case_id));--> statement-breakpoint
CREATE POLICY destroyed ON safety_marks FOR DELETE TO talka_safety USING (safety_is_member(case_id) AND safety_is_destroyed(case_id));--> statement-breakpoint
CREATE POLICY only_destroyed ON safety_participants AS RESTRICTIVE FOR DELETE TO talka_safety USING (safety_is_destroyed(case_id));--> statement-breakpoint
CREATE POLICY only_destroyed ON safety_duties AS RESTRICTIVE FOR DELETE TO talka_safety USING (safety_is_destroyed(case_id));--> statement-breakpoint
CREATE TRIGGER safety_tombstones_stay BEFORE UPDATE OR DELETE ON safety_tombstones FOR EACH ROW EXECUTE FUNCTION safety_never_changed();
