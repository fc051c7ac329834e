-- An edition is never updated and never destroyed: a correction is a new edition, withdrawing hides.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'editions are immutable: % of % is refused', TG_OP, TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE FUNCTION allow_only_withdrawing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (to_jsonb(NEW) - 'withdrawn') IS DISTINCT FROM (to_jsonb(OLD) - 'withdrawn') THEN
		RAISE EXCEPTION 'editions are immutable: only withdrawing % is allowed', OLD.slug;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER observations_immutable BEFORE UPDATE OR DELETE ON "observations"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER holdings_immutable BEFORE UPDATE OR DELETE ON "holdings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER sources_immutable BEFORE UPDATE OR DELETE ON "sources"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER editions_not_deleted BEFORE DELETE ON "editions"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER editions_immutable BEFORE UPDATE ON "editions"
	FOR EACH ROW EXECUTE FUNCTION allow_only_withdrawing();
