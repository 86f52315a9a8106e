CREATE INDEX "note_edits_editedAt" ON "note_edits" USING btree ("editedAt","id");--> statement-breakpoint
CREATE INDEX "note_edits_editorId" ON "note_edits" USING btree ("editorId","editedAt","id");