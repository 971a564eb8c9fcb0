-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent" USING BRIN ("at");
