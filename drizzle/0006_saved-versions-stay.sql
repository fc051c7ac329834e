-- A saved version is never changed: a correction is a new version. What was published once is never destroyed.
CREATE FUNCTION allow_only_publishing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.published IS NOT NULL
		OR (to_jsonb(NEW) - 'published') IS DISTINCT FROM (to_jsonb(OLD) - 'published') THEN
		RAISE EXCEPTION 'saved versions are immutable: a change of version % of % is refused', OLD.version, OLD.figure;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_published_loss() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF OLD.published IS NOT NULL THEN
		RAISE EXCEPTION 'version % of % was published, and is only withdrawn', OLD.version, OLD.figure;
	END IF;
	RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER figure_versions_immutable BEFORE UPDATE ON "figure_versions"
	FOR EACH ROW EXECUTE FUNCTION allow_only_publishing();
--> statement-breakpoint
CREATE TRIGGER figure_versions_not_deleted BEFORE DELETE ON "figure_versions"
	FOR EACH ROW EXECUTE FUNCTION refuse_published_loss();
