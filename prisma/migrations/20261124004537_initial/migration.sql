-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED');

-- CreateEnum
CREATE TYPE "ReviewDecision" AS ENUM ('VALIDATED', 'RETURNED');

-- CreateEnum
CREATE TYPE "DayEffect" AS ENUM ('FULL_DAY', 'CLOSES_EARLY', 'OPENS_LATE');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('OFFICIAL_LETTER', 'MINUTES', 'ATTENDANCE_LIST', 'CERTIFICATE', 'PROGRAMME', 'PUBLICATION', 'REPORT', 'SCREENSHOT', 'OTHER');

-- CreateEnum
CREATE TYPE "Sensitivity" AS ENUM ('INTERNAL', 'RESTRICTED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "ObligationStatus" AS ENUM ('OPEN', 'IN_REVIEW', 'FULFILLED', 'NOTHING_TO_REPORT', 'SUSPENDED', 'WAIVED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('MEETING', 'REPORT_REQUEST', 'COURSE_CHANGE', 'ACCESSION_SIGNED');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('COORDINATOR', 'PARTNER', 'ACCESSION');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('NETWORK_ADMIN', 'NETWORK_ANALYST', 'PARTY_COORDINATOR', 'FOCAL_POINT', 'VIEWER', 'AUDITOR');

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "narrative" TEXT,
    "performedFrom" DATE,
    "performedTo" DATE,
    "place" TEXT,
    "link" TEXT,
    "hours" DECIMAL(7,2),
    "enrolled" INTEGER,
    "completed" INTEGER,
    "participants" INTEGER,
    "reach" INTEGER,
    "items" TEXT[],
    "status" "ActivityStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorIds" UUID[],
    "createdById" UUID NOT NULL,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityObligation" (
    "activityId" UUID NOT NULL,
    "obligationId" UUID NOT NULL,

    CONSTRAINT "ActivityObligation_pkey" PRIMARY KEY ("activityId","obligationId")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "decision" "ReviewDecision" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "seiProcess" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "startsConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "termMonths" INTEGER NOT NULL,
    "termConfirmed" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkPlan" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "verifierCode" TEXT,
    "crc" TEXT,
    "effectiveFrom" DATE NOT NULL,

    CONSTRAINT "WorkPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Axis" (
    "id" UUID NOT NULL,
    "workPlanId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Axis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "workPlanId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "planLabel" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "deadlineText" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "appliesToAccessions" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalAxis" (
    "goalId" UUID NOT NULL,
    "axisId" UUID NOT NULL,

    CONSTRAINT "GoalAxis_pkey" PRIMARY KEY ("goalId","axisId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "partyId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Calendar" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NonWorkingDay" (
    "calendarId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "effect" "DayEffect" NOT NULL,
    "act" TEXT NOT NULL,

    CONSTRAINT "NonWorkingDay_pkey" PRIMARY KEY ("calendarId","date")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "sensitivity" "Sensitivity" NOT NULL DEFAULT 'INTERNAL',
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityEvidence" (
    "activityId" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,

    CONSTRAINT "ActivityEvidence_pkey" PRIMARY KEY ("activityId","evidenceId")
);

-- CreateTable
CREATE TABLE "AgreementEvent" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "kind" "EventKind" NOT NULL,
    "title" TEXT NOT NULL,
    "occurredOn" DATE NOT NULL,
    "dueOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AgreementEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "goalId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "eventId" UUID,
    "period" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "dueOn" DATE,
    "calculation" JSONB NOT NULL,
    "status" "ObligationStatus" NOT NULL DEFAULT 'OPEN',
    "statusReason" TEXT,
    "fulfilledOn" DATE,
    "lastRecordOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "role" "PartyRole" NOT NULL,
    "acronym" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentName" TEXT,
    "cnpj" TEXT NOT NULL,
    "sphere" TEXT NOT NULL,
    "elo" TEXT,
    "calendarId" UUID NOT NULL,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "signatoryName" TEXT,
    "signatoryOffice" TEXT,
    "signatoryRegistration" TEXT,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "goalId" UUID NOT NULL,
    "partyId" UUID NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("goalId","partyId")
);

-- CreateTable
CREATE TABLE "AnnualReport" (
    "id" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "size" INTEGER NOT NULL,
    "generatedById" UUID NOT NULL,
    "generatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnnualReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","partyId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" CHAR(64) NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Activity_partyId_status_performedTo_idx" ON "Activity"("partyId", "status", "performedTo");

-- CreateIndex
CREATE INDEX "Activity_status_submittedAt_idx" ON "Activity"("status", "submittedAt");

-- CreateIndex
CREATE INDEX "Activity_createdById_idx" ON "Activity"("createdById");

-- CreateIndex
CREATE INDEX "Activity_submittedById_idx" ON "Activity"("submittedById");

-- CreateIndex
CREATE INDEX "ActivityObligation_obligationId_idx" ON "ActivityObligation"("obligationId");

-- CreateIndex
CREATE INDEX "Review_activityId_idx" ON "Review"("activityId");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_number_key" ON "Agreement"("number");

-- CreateIndex
CREATE UNIQUE INDEX "WorkPlan_agreementId_version_key" ON "WorkPlan"("agreementId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Axis_workPlanId_slug_key" ON "Axis"("workPlanId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_workPlanId_code_key" ON "Goal"("workPlanId", "code");

-- CreateIndex
CREATE INDEX "GoalAxis_axisId_idx" ON "GoalAxis"("axisId");

-- CreateIndex
CREATE INDEX "AuditEvent_entity_entityId_id_idx" ON "AuditEvent"("entity", "entityId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_partyId_id_idx" ON "AuditEvent"("partyId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Calendar_code_key" ON "Calendar"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_storageKey_key" ON "Evidence"("storageKey");

-- CreateIndex
CREATE INDEX "Evidence_partyId_idx" ON "Evidence"("partyId");

-- CreateIndex
CREATE INDEX "Evidence_uploadedById_idx" ON "Evidence"("uploadedById");

-- CreateIndex
CREATE INDEX "ActivityEvidence_evidenceId_idx" ON "ActivityEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "AgreementEvent_agreementId_kind_idx" ON "AgreementEvent"("agreementId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_key_key" ON "Obligation"("key");

-- CreateIndex
CREATE INDEX "Obligation_partyId_dueOn_idx" ON "Obligation"("partyId", "dueOn");

-- CreateIndex
CREATE INDEX "Obligation_goalId_partyId_idx" ON "Obligation"("goalId", "partyId");

-- CreateIndex
CREATE INDEX "Obligation_status_dueOn_idx" ON "Obligation"("status", "dueOn");

-- CreateIndex
CREATE INDEX "Obligation_eventId_idx" ON "Obligation"("eventId");

-- CreateIndex
CREATE INDEX "Party_calendarId_idx" ON "Party"("calendarId");

-- CreateIndex
CREATE UNIQUE INDEX "Party_agreementId_cnpj_key" ON "Party"("agreementId", "cnpj");

-- CreateIndex
CREATE UNIQUE INDEX "Party_agreementId_acronym_key" ON "Party"("agreementId", "acronym");

-- CreateIndex
CREATE INDEX "Assignment_partyId_idx" ON "Assignment"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualReport_storageKey_key" ON "AnnualReport"("storageKey");

-- CreateIndex
CREATE INDEX "AnnualReport_generatedById_idx" ON "AnnualReport"("generatedById");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualReport_agreementId_year_edition_key" ON "AnnualReport"("agreementId", "year", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_partyId_idx" ON "Membership"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityObligation" ADD CONSTRAINT "ActivityObligation_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityObligation" ADD CONSTRAINT "ActivityObligation_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkPlan" ADD CONSTRAINT "WorkPlan_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Axis" ADD CONSTRAINT "Axis_workPlanId_fkey" FOREIGN KEY ("workPlanId") REFERENCES "WorkPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_workPlanId_fkey" FOREIGN KEY ("workPlanId") REFERENCES "WorkPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalAxis" ADD CONSTRAINT "GoalAxis_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalAxis" ADD CONSTRAINT "GoalAxis_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NonWorkingDay" ADD CONSTRAINT "NonWorkingDay_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityEvidence" ADD CONSTRAINT "ActivityEvidence_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityEvidence" ADD CONSTRAINT "ActivityEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEvent" ADD CONSTRAINT "AgreementEvent_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AgreementEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_calendarId_fkey" FOREIGN KEY ("calendarId") REFERENCES "Calendar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_generatedById_fkey" FOREIGN KEY ("generatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
