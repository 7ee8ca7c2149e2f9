/* Made from openapi.json by npm run generate. */
export interface paths {
    "/api/v1/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All codes with their meaning in Dutch and English */
        get: operations["getCodeLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the region has agreed on, with the range of each number and all versions */
        get: operations["readPolicy"];
        /** Set the next version; earlier ones stay, for the runs and refusals that name them */
        put: operations["setPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policy/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An earlier version */
        get: operations["readPolicyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this service takes and gives in FHIR */
        get: operations["fhirCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push changes of the own waiting list and supply as a FHIR transaction
         * @description A transaction Bundle of ServiceRequests by the profile demand: POST for who is new, PUT to ServiceRequest?identifier=… for who is new or different, DELETE there, or a PUT with status revoked, completed or entered-in-error, for who has left. HealthcareServices with their Locations are programmes, a Schedule with its Slots is all that one has free from this week on. Everything of it is taken or nothing; what is refused is an OperationOutcome with every fault, the first 1,000. Nothing that leads to a person is taken: no Patient, name, narrative or contained resource, no unknown element or extension.
         */
        post: operations["fhirTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/StructureDefinition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profiles and extensions of what is taken in FHIR */
        get: operations["fhirStructureDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/StructureDefinition/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A profile or an extension */
        get: operations["fhirStructureDefinition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/CodeSystem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The code lists of what is taken in FHIR */
        get: operations["fhirCodeSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/CodeSystem/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A code list */
        get: operations["fhirCodeSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/ValueSet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which codes an element can have */
        get: operations["fhirValueSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/ValueSet/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes of one element */
        get: operations["fhirValueSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/ServiceRequest/$validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a ServiceRequest against the profile
         * @description Says every fault that a transaction would be refused for, and keeps nothing. The resource itself, or Parameters with the parameter resource.
         */
        post: operations["validateDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/file/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a file would do
         * @description Recognises columns and values and says how sure that is; once all is answered, what will happen to each row. Nothing is stored: the file is read in memory and sent again for each question. Up to 20 MB.
         */
        post: operations["previewListFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a file
         * @description With the answers that the preview asked for: the same pipeline as any push, and the same receipt, with rows numbered as a spreadsheet does. The answers are kept for the next file of the same header; of values only their hash is.
         */
        post: operations["deliverListFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/file/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The refused rows of a file, as a file
         * @description In the form of the file, with one column more that says why. Nothing is stored.
         */
        post: operations["refusedRowsOfFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/file/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty list to fill in, and what its codes mean */
        get: operations["listTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the rows of a list may name
         * @description Municipalities, postcodes, own programmes, how coarse an age has to be and how references are written: what a list is read and checked by inside the own network before anything of it is pushed, as `doorstroom push` does. Nothing of any client.
         */
        get: operations["knownToPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The own waiting list, who registered first at the top */
        get: operations["listEntries"];
        put?: never;
        /**
         * Push the own waiting list
         * @description All rows that can be taken are stored in one transaction, or nothing is. A row that cannot be taken is refused as a whole and listed with the reason for each field; none of its values is stored, logged or repeated. Up to 25 MB of JSON, or of newline-delimited JSON (Content-Type application/x-ndjson): an entry a line, with mode and expectEmpty behind the question mark.
         */
        post: operations["pushWaitingList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set an own programme
         * @description Creates it or replaces what it says. An intake stop of a programme of which places are held is asked about first (409 stop-holds, naming the weeks).
         */
        put: operations["putProgramme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{reference}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the free intakes of an own programme
         * @description From this week on the slots are exactly these: a week left out offers none. Places held for a client stay offered (409 slots-held, naming the weeks).
         */
        put: operations["putSlots"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ceilings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the own volume ceilings
         * @description The ceilings are exactly these: an insurer left out has none.
         */
        put: operations["putCeilings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own receipts, the latest first */
        get: operations["listReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An own receipt with the refused rows */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/ServiceRequest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the own waiting list, who changed first at the top */
        get: operations["searchDemands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fhir/ServiceRequest/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One own entry, with its version as ETag */
        get: operations["readDemand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the region offers, with the free intakes from this week on */
        get: operations["listProgrammes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers of the region */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations with their limits and how clients reach them */
        get: operations["listProviderLimits"];
        put?: never;
        /** Let an organisation take part in the region */
        post: operations["addProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provider-limits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the name, the limits and the contact of an organisation */
        put: operations["setProviderLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with the own list, or looks so
         * @description Looks at the own clients who wait, the own programmes and their intakes, as they stand. Nothing is changed by it.
         */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/still-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of whom on the own list nobody has heard for long, and who was found not to wait any more */
        get: operations["listSilent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/still-waiting/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record whether clients of the own list still wait; one answer for all that are named */
        post: operations["recordAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/still-waiting/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take off the own list who was found not to wait any more
         * @description Counted as list cleaning, apart from transfers and from those who had their intake. Whoever the next delivery names again is on the list again.
         */
        post: operations["takeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run that is started now would withdraw, and what it would keep */
        get: operations["previewMatchingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs, newest first */
        get: operations["listMatchingRuns"];
        put?: never;
        /** Ask for a matching run; it is computed in the background */
        post: operations["startMatchingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run: what it saw, what it found, how good that provably is */
        get: operations["getMatchingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals of the run to or from the own organisation, largest gain first */
        get: operations["listRunProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own entries without a proposal, each with its reason; and the counts of the region */
        get: operations["listUnmatched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a run as server-sent events
         * @description Events `progress` (data: RunProgressDto) whenever there is news, at most one a second, and `status` (data: RunEndDto) once, after which the stream ends: close the EventSource then. At most four streams a person.
         */
        get: operations["followMatchingRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a run; nothing of it is published
         * @description A queued run is cancelled at once. One that is being computed answers `running` and is cancelled within a second. One that is over: 409 `run-over`.
         */
        post: operations["cancelMatchingRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weights, limits, ceilings and places of a run, which a what-if can change */
        get: operations["readWhatIfValues"];
        put?: never;
        /**
         * What other slots, ceilings, limits or weights would have changed in a run
         * @description Solves the stored snapshot with the changes, starting from the plan of the run, for at most half a minute, and compares, rounded so that no client shows. Nothing is stored or published. One at a time in a region (409 `what-if-in-progress`), so many a day for each person (429 `too-many-what-ifs`).
         */
        post: operations["askWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one more slot, place under a ceiling or review would have been worth to the region
         * @description As intervals that are proved: the gain of one more and the loss of one fewer lie within, rounded outwards so that no client shows. Of each kind the dearest few.
         */
        get: operations["listRunPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matching-runs/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was proposed: by weeks waited, severity, age, area, language, insurer and diagnosis group
         * @description Beside what first come first served would have given. Of one population of the region, as published: of the first run of its period, behind the gate.
         */
        get: operations["listRunShares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slots/proposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of your own intake slots undecided proposals count on */
        get: operations["listProposedPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/client-wish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the client says today of a place elsewhere; for the sending side */
        post: operations["recordClientWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ended-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals of the last seven days that ended although you had opened them or taken them on */
        get: operations["listEndedProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals of your organisation, most urgent first */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposal with its explanation, alternatives and decisions */
        get: operations["readProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse for your own organisation, once; at once, or with a pause to undo it */
        post: operations["decideProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose another place instead, for the sending side: this proposal ends, the new one needs four eyes */
        post: operations["replaceProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who reviews at your organisation, who is away, and your own absence */
        get: operations["readTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when you will be away, now or later, and who answers meanwhile */
        post: operations["planAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Other days, or somebody else who answers */
        put: operations["changeAbsence"];
        post?: never;
        /** Be back before its last day, or not go after all */
        delete: operations["cancelAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take on a proposal yourself, or over from a colleague */
        post: operations["takeOnProposal"];
        /** Give a proposal that you had taken on back to the team */
        delete: operations["releaseProposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filters of the worklist that you keep, for this organisation */
        get: operations["listViews"];
        put?: never;
        /** Keep filters, at most 20 times: they are their own name */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/worklist-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came back to your organisation and wants a hand */
        get: operations["listFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has seen to it */
        post: operations["closeFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it over to a colleague of your organisation, or take it on yourself */
        post: operations["handOverFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter to the client, as content */
        get: operations["readLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/letter.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter to the client, as a page to read and print */
        get: operations["readLetterPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/letter.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter to the client, as a tagged PDF; the same bytes each time */
        get: operations["readLetterPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offers of your organisation, of either side; what is due soonest first */
        get: operations["listOffers"];
        put?: never;
        /** Offer the approved week, and at most two more of the programme, each held until the answer */
        post: operations["makeOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approved proposals with a held slot that have not been offered yet */
        get: operations["listReadyProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many offers wait for something that your organisation does */
        get: operations["countWaitingOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/ready/{id}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weeks of the approved programme that can be offered beside the approved one, while nobody takes them */
        get: operations["listPossibleWeeks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One offer */
        get: operations["readOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the client's answer; declining costs the client nothing */
        post: operations["answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-list/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The own waiting list with what is happening with each entry, by the own reference; who registered first at the top */
        post: operations["searchOwnList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/hand-over/{step}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a step of the hand-over: who, and when, is kept with it */
        post: operations["recordStep"];
        /** Take a step of the hand-over back; that it was there stays in the record */
        delete: operations["takeStepBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/intake-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The intake at your organisation has been. From the week of the intake on */
        post: operations["recordIntake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Treatment has begun at your organisation, after its intake: the client waits no longer */
        post: operations["startTreatment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The transfer led to no treatment: the client is back in the old place, with the old date and norm clock. By either organisation */
        post: operations["returnClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/waits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waits to intake, to treatment and in total against the norm */
        get: operations["getWaits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits for an intake within the norm, by month over two years, with control limits */
        get: operations["getTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/time-to-intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long it takes: of those who register, the share with an intake by so many weeks, as the last year went */
        get: operations["getTimeToIntake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far proposals come from step to step and how long each takes, where they are lost and who is to act */
        get: operations["getFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/case-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of the case table by reason, decision and outcome; its actions */
        get: operations["getCaseTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sent and took how many clients, weighed by severity as well, and who tells severe demands apart */
        get: operations["getLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/levers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ten changes that would help most, in weeks beyond the norm and in proposals
         * @description Each solved by itself on what the last matching run saw. None is about one organisation; all of it is rounded so that no client shows.
         */
        get: operations["getLevers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demand and capacity of each list a week, by diagnosis group and municipality: where more come than can be helped, and what is needed */
        get: operations["getQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases of figures that can be read, the latest first */
        get: operations["getReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insight/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What transfers did month by month: clients proposed, offered, accepted and started elsewhere, and the weeks they were spared */
        get: operations["getTransfers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries that were erased at their clients’ request, by pseudonym */
        get: operations["listErasures"];
        put?: never;
        /** Erase everything about one entry at its client’s request; it cannot be undone, and no push brings it back */
        post: operations["eraseEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What erasing one entry would take away, and what stays; nothing is erased */
        post: operations["rehearseErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long each kind of data is kept, and what is due tonight */
        get: operations["readRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the policy would let go of now, to the row; nothing goes */
        post: operations["rehearseRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who saw or did what with the data of one client: organisations, roles and days; by the id of the entry, or by the reference of the provider with the provider */
        post: operations["answerClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-answers/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same in plain words, as a letter to the client: a tagged PDF */
        post: operations["writeAnswerLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry-lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The id under which the audit trail knows an entry, by the reference of its provider */
        post: operations["lookUpEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, the timetable, deliveries, version and storage of this installation */
        get: operations["getInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saw and did what about one entry: the answer to its client’s question */
        get: operations["readEntryTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail, the newest first */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the chain of seals stands, and when it was last verified */
        get: operations["readChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/chain/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recompute the whole chain in the background, as happens every night
         * @description At most once an hour (409 `verification-asked`). What is found is in GET /audit/chain.
         */
        post: operations["verifyAuditChain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signed in lately with which role and organisation, by pseudonym */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in in this browser, and what they may do */
        get: operations["readSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in now, by pseudonym */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one session of somebody or all of them, within seconds and in every instance */
        post: operations["endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Systems of providers that may push, and those that may no longer */
        get: operations["listSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session in this browser */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End every session of this person, in any browser */
        post: operations["signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act for another organisation or in another role: a new session, for the time left of this one */
        post: operations["switch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the proposals and offers of your organisation, oldest first
         * @description Ids and kinds only, kept for three months unless the region agreed on another period. Remember `next`: asking with it as `after` misses nothing, also after webhooks failed.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear of changes as server-sent events
         * @description Events `ready` once, `change` (data: LiveChangesDto) when something happened, `reset` where too much was missed: ask for everything anew then. A comment every 15 seconds. The stream ends after ten minutes; a client that repeats the last id in Last-Event-ID misses nothing. At most six streams a person.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in the last thirty days that you may want to know, latest first
         * @description What you did yourself is left out; what happened at once to many is one notification.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read everything up to here */
        post: operations["readNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read this one */
        post: operations["readNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether and how often you get mail, for this organisation */
        get: operations["readMailPreference"];
        /**
         * Choose how often you get mail; a new address is used once its owner has confirmed it
         * @description With `off` the address is removed.
         */
        put: operations["changeMailPreference"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notification-preferences/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm your address with what was mailed to it */
        post: operations["confirmAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of your organisation, and the kinds of events there are
         * @description Messages follow the Standard Webhooks specification: headers webhook-id, webhook-timestamp and webhook-signature (HMAC-SHA256 with the whsec_ secret). The body is { type, timestamp, data: { id, event, region, organisation } }: ids and a kind, never anything of a client. Answer 2xx within ten seconds. Anything else is tried again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h; a redirect is not followed; 410 disables the webhook. Messages may come twice or out of order: go by webhook-id.
         */
        get: operations["listWebhooks"];
        put?: never;
        /** Register a webhook; its secret is in the answer and nowhere else */
        post: operations["registerWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change address or kinds, disable, or enable again */
        put: operations["changeWebhook"];
        post?: never;
        /** Remove a webhook and what waits for it */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret, shown once; for a day messages carry the signatures of both */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message of the kind webhook.test */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been sent, what waits and what was given up */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send everything that was given up again */
        post: operations["replayAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one delivery that was given up again, with the same webhook-id */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process answers */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests can be served: the database answers */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of the regional case table that you may see, anonymised */
        get: operations["listCases"];
        put?: never;
        /** Bring an entry of your own waiting list to the case table */
        post: operations["submitCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case: the anonymised need, its waits, where this person could go */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a case on the agenda of a meeting, or off it */
        post: operations["scheduleCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the decision of the table; a proposed programme then goes before four eyes */
        post: operations["decideCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take your own case off the table, up to its decision */
        post: operations["takeBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings of the case table, planned ones first */
        get: operations["listMeetings"];
        put?: never;
        /** Plan a meeting, one a day */
        post: operations["planMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-meetings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Held or cancelled: what was not decided goes back to the submitted cases */
        post: operations["endMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your organisation has agreed to do; the chair sees all */
        get: operations["listCaseActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask an organisation to do something about a case, by a date */
        post: operations["askAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-actions/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Your organisation has done it; the last action closes the case */
        post: operations["finishAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you are at the meeting, from its day on until it has ended */
        put: operations["attendMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-meetings/{id}/attendance/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that somebody of an organisation is there, by role and without a name */
        put: operations["seatOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pending-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you decided and can still undo, and what became of decisions you have not been told of */
        get: operations["listPendingDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pending-decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo it: nothing was decided, and it can be decided anew */
        delete: operations["undoDecision"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pending-decisions/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it take effect at once, if it has not yet. Where it no longer can, the list says why */
        post: operations["effectDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pending-decisions/{id}/prolong": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the pause anew, up to two minutes after the decision was made */
        post: operations["prolongDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pending-decisions/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** You have read what became of it */
        post: operations["seenDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CodeListVersionDto: {
            /** @enum {string} */
            list: "diagnoses" | "diagnosisVersions" | "levels" | "intensities" | "forms" | "settings" | "careTypes" | "languages" | "severities" | "flags" | "clientWishes" | "conditions" | "titles" | "circuits" | "treatments" | "insurers" | "professions" | "refusalReasons" | "declineReasons" | "returnReasons" | "unmatchedReasons" | "caseReasons" | "caseDecisions" | "caseActions" | "caseOutcomes" | "caseDomains";
            /** @description Goes up when this list changes; of the reasons of a region it is the version of its policy */
            version: number;
            /**
             * Format: date
             * @description The day on which it last changed
             */
            date: string;
        };
        DiagnosisDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /** @description Code list diagnosisVersions */
            version: string;
            /** @description The group of the regulator that this is a part of */
            partOf?: string;
            /** @description What most of its clients are in the newest version: a programme for any of these may take the client */
            newestGroups: string[];
            /** @description The one group of the newest version that holds all of it; null where it was split up */
            newest: string | null;
        };
        DiagnosisVersionDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /**
             * Format: date
             * @description First day on which the regulator used this version
             */
            from: string;
        };
        CodeDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
        };
        CareTypeDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /** @description Severities that go with it, by the definition of severity */
            severities: number[];
        };
        FlagDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /** @description Somebody is in danger now: such an entry is not matched and stands first in the list of its organisation. A row with `crisis` is refused */
            danger?: boolean;
        };
        RefusalReasonDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /**
             * @description What it bars for this client when it is given now
             * @enum {string}
             */
            effect: "bar-programme" | "bar-provider" | "this-week" | "withdraw" | "stay" | "none";
            /** @description Whether it can no longer be given. It stays in the list for what was said with it */
            withdrawn: boolean;
            /** @description Who may give it */
            sides: ("sending" | "receiving")[];
        };
        DeclineReasonDto: {
            code: string;
            nl: string;
            en: string;
            /** @description The meaning is still to be checked against the list of its issuer */
            unverified?: boolean;
            /**
             * @description What it bars for this client
             * @enum {string}
             */
            effect: "bar-programme" | "bar-provider" | "this-week" | "withdraw" | "stay";
            /** @description Whether it can no longer be given. It stays in the list for what was said with it */
            withdrawn: boolean;
        };
        CodeListsDto: {
            /** @description Of all lists together: goes up when any of them changes */
            version: number;
            /**
             * Format: date
             * @description The day of this version
             */
            date: string;
            /** @description Of each list by itself */
            versions: components["schemas"]["CodeListVersionDto"][];
            /** @description Of every version; no two share a code */
            diagnoses: components["schemas"]["DiagnosisDto"][];
            /** @description The newest first */
            diagnosisVersions: components["schemas"]["DiagnosisVersionDto"][];
            /** @description Of the Zorgprestatiemodel: how a provider works */
            settings: components["schemas"]["CodeDto"][];
            levels: components["schemas"]["CodeDto"][];
            /** @description How close care is */
            intensities: components["schemas"]["CodeDto"][];
            forms: components["schemas"]["CodeDto"][];
            /** @description Zorgvraagtypen of the Zorgprestatiemodel */
            careTypes: components["schemas"]["CareTypeDto"][];
            titles: components["schemas"]["CodeDto"][];
            circuits: components["schemas"]["CodeDto"][];
            /** @description What clients call a treatment */
            treatments: components["schemas"]["CodeDto"][];
            languages: components["schemas"]["CodeDto"][];
            severities: components["schemas"]["CodeDto"][];
            flags: components["schemas"]["FlagDto"][];
            clientWishes: components["schemas"]["CodeDto"][];
            /** @description What a client may ask of a place */
            conditions: components["schemas"]["CodeDto"][];
            insurers: components["schemas"]["CodeDto"][];
            professions: components["schemas"]["CodeDto"][];
            /** @description As the region has agreed on them */
            refusalReasons: components["schemas"]["RefusalReasonDto"][];
            /** @description As the region has agreed on them */
            declineReasons: components["schemas"]["DeclineReasonDto"][];
            returnReasons: components["schemas"]["CodeDto"][];
            unmatchedReasons: components["schemas"]["CodeDto"][];
            caseReasons: components["schemas"]["CodeDto"][];
            caseDecisions: components["schemas"]["CodeDto"][];
            caseActions: components["schemas"]["CodeDto"][];
            caseOutcomes: components["schemas"]["CodeDto"][];
            /** @description Where a case table refers to */
            caseDomains: components["schemas"]["CodeDto"][];
        };
        PolicyNumberDto: {
            /** @description Where the document has it, with points between the steps */
            path: string;
            least: number;
            most: number;
        };
        PolicyVersionLineDto: {
            version: number;
            /** Format: date-time */
            at: string;
            /** @description Pseudonym of who set it; `default` where nobody did */
            by: string;
        };
        PolicyDto: {
            /** @description 0: the region has set nothing yet and follows the defaults */
            version: number;
            /** @description As `doorstroom policy` prints it */
            document: {
                [key: string]: unknown;
            };
            /** @description Every number of the document, with its range */
            numbers: components["schemas"]["PolicyNumberDto"][];
            /** @description The newest first */
            versions: components["schemas"]["PolicyVersionLineDto"][];
        };
        PolicyVersionDto: {
            /** @description 0: the region has set nothing yet and follows the defaults */
            version: number;
            /** @description As `doorstroom policy` prints it */
            document: {
                [key: string]: unknown;
            };
        };
        SetPolicyDto: {
            /** @description The version that the document was made from */
            basedOn: number;
            /** @description The whole document */
            document: {
                [key: string]: unknown;
            };
        };
        FileSheetDto: {
            number: number;
            /** @description null where it looks like data about a person */
            name: string | null;
            hidden: boolean;
        };
        FileColumnDto: {
            /** @description What is proposed; "" = as if it said nothing */
            proposed: string | null;
            /**
             * @description exact: taken as it is; likely: has to be confirmed; none: has to be answered
             * @enum {string}
             */
            confidence: "exact" | "likely" | "none";
            /**
             * @description Stable code of why
             * @example is-label
             */
            reason: string;
            /** @description Why, in Dutch */
            nl: string;
            /** @description Why, in English */
            en: string;
            /** @description Other readings */
            others: string[];
            /** @description Whether it still has to be answered */
            open: boolean;
            /** @description What it is taken for; null where that is open, or rows with it are refused */
            decided: string | null;
            /** @description From 0 */
            place: number;
            title: string;
            /** @description A few values; none of what leads to a person */
            samples: string[];
        };
        FileValueDto: {
            /** @description What is proposed; "" = as if it said nothing */
            proposed: string | null;
            /**
             * @description exact: taken as it is; likely: has to be confirmed; none: has to be answered
             * @enum {string}
             */
            confidence: "exact" | "likely" | "none";
            /**
             * @description Stable code of why
             * @example is-label
             */
            reason: string;
            /** @description Why, in Dutch */
            nl: string;
            /** @description Why, in English */
            en: string;
            /** @description Other readings */
            others: string[];
            /** @description Whether it still has to be answered */
            open: boolean;
            /** @description What it is taken for; null where that is open, or rows with it are refused */
            decided: string | null;
            target: string;
            text: string;
            /** @description Rows with it */
            count: number;
        };
        FileConstantDto: {
            /** @description What is proposed; "" = as if it said nothing */
            proposed: string | null;
            /**
             * @description exact: taken as it is; likely: has to be confirmed; none: has to be answered
             * @enum {string}
             */
            confidence: "exact" | "likely" | "none";
            /**
             * @description Stable code of why
             * @example is-label
             */
            reason: string;
            /** @description Why, in Dutch */
            nl: string;
            /** @description Why, in English */
            en: string;
            /** @description Other readings */
            others: string[];
            /** @description Whether it still has to be answered */
            open: boolean;
            /** @description What it is taken for; null where that is open, or rows with it are refused */
            decided: string | null;
            target: string;
        };
        FileDatesDto: {
            /** @description Whether dates in the file have two readings */
            open: boolean;
            /** @enum {string|null} */
            proposed: "day-month" | "month-day" | null;
            /** @enum {string|null} */
            decided: "day-month" | "month-day" | null;
        };
        NamedCodeDto: {
            code: string;
            nl: string;
            en: string;
        };
        FileChoicesDto: {
            target: string;
            codes: components["schemas"]["NamedCodeDto"][];
        };
        FileNoteDto: {
            code: string;
            count: number;
            nl: string;
            en: string;
        };
        FileRowProblemDto: {
            field: string;
            code: string;
            /** @description Place of the column, from 0; null = the row as a whole */
            place: number | null;
            nl: string;
            en: string;
        };
        RefusedLineDto: {
            /** @description As a spreadsheet numbers it */
            row: number;
            /** @description Cells by the place of their column; empty for a column that is left out and for a cell that leads to a person */
            cells: string[];
            problems: components["schemas"]["FileRowProblemDto"][];
        };
        LineDto: {
            /** @description As a spreadsheet numbers it; 0 for one that the file does not have */
            row: number;
            reference: string;
        };
        FileOutcomeDto: {
            rows: number;
            created: number;
            changed: number;
            unchanged: number;
            /** @description Who would leave the list */
            removed: number;
            refused: number;
            /** @description Who is missing and would stay, because refused rows may be about them */
            kept: number;
            /** @description The first of them */
            refusedLines: components["schemas"]["RefusedLineDto"][];
            /** @description The first of them */
            createdLines: components["schemas"]["LineDto"][];
            /** @description The first of them */
            changedLines: components["schemas"]["LineDto"][];
            /** @description The first of them */
            unchangedLines: components["schemas"]["LineDto"][];
            /** @description The first of them */
            removedLines: components["schemas"]["LineDto"][];
            /** @description To be given as confirmRemoved; null where nothing has to be confirmed */
            confirmRemoved: number | null;
        };
        FileObstacleDto: {
            code: string;
            nl: string;
            en: string;
        };
        FilePlanDto: {
            /** @enum {string} */
            kind: "csv" | "xlsx";
            /** @description Of a workbook, from 1 */
            sheet: number | null;
            rows: number;
            /** @description Whether answers of an earlier file with the same header were taken */
            remembered: boolean;
            /** @description How much still has to be answered */
            open: number;
            columns: components["schemas"]["FileColumnDto"][];
            /** @description What is not exact, the most frequent first; the first of them */
            values: components["schemas"]["FileValueDto"][];
            constants: components["schemas"]["FileConstantDto"][];
            dates: components["schemas"]["FileDatesDto"];
            /** @description What no row can be without and no column says */
            missing: components["schemas"]["NamedCodeDto"][];
            /** @description What a column can be */
            targets: components["schemas"]["NamedCodeDto"][];
            choices: components["schemas"]["FileChoicesDto"][];
            notes: components["schemas"]["FileNoteDto"][];
            /** @description null until everything has been answered */
            outcome: components["schemas"]["FileOutcomeDto"] | null;
            /** @description Why nothing of it could be delivered */
            obstacle: components["schemas"]["FileObstacleDto"] | null;
        };
        FilePreviewDto: {
            /** @description Of a workbook */
            sheets: components["schemas"]["FileSheetDto"][];
            /** @description null where a sheet has to be chosen first */
            plan: components["schemas"]["FilePlanDto"] | null;
        };
        RowRefusalDto: {
            /** @description Place of the row in the push, from 1; 0 = the push as a whole */
            row: number;
            /** @description Name of the field; `row` for the row as a whole. Fields that are not known are counted, never named */
            field: string;
            /**
             * @description Stable code
             * @example bsn-like
             */
            code: string;
            nl: string;
            en: string;
        };
        ReceiptDto: {
            /**
             * Format: uuid
             * @description null for a dry run: nothing was stored
             */
            id: string | null;
            /** @enum {string} */
            kind: "waiting-list" | "programmes" | "slots" | "ceilings";
            /** @enum {string} */
            mode: "snapshot" | "delta";
            dryRun: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** @description Rows in the push */
            rows: number;
            created: number;
            changed: number;
            unchanged: number;
            /** @description No longer on the list; their history stays */
            removed: number;
            /** @description Refused rows, each as a whole */
            refused: number;
            /** @description Entries missing from a snapshot that stay for now, because refused rows without a readable reference may be about them. Push again once those rows are right. */
            kept: number;
            /** @description Rows taken that named a municipality by a code that has ended; each lies in the municipality of today now */
            formerAreas: number;
            /** @description The first 1000 reasons */
            refusals: components["schemas"]["RowRefusalDto"][];
        };
        KnownAgesDto: {
            /** @description Years that a band spans at least */
            bandYears: number;
            /** @description Ages at which care changes: a band that begins or ends there may span two years */
            borders: number[];
        };
        KnownCrisisDto: {
            name: string;
            phone: string;
        };
        KnownDto: {
            /** @description AGB code of the own organisation */
            provider: string;
            /**
             * @description How its references are written
             * @example random
             */
            referenceForm: string;
            /** @description Names of the municipalities of the region, by code */
            areas: {
                [key: string]: string;
            };
            /** @description Codes that have ended, with that of the municipality they lie in now */
            formerAreas: {
                [key: string]: string;
            };
            /** @description Municipality codes by the four digits of a postcode, as far as postcodes were imported */
            postcodes: {
                [key: string]: string;
            };
            /** @description Names of the own programmes, by reference */
            programmes: {
                [key: string]: string;
            };
            /** @description AGB codes of the providers of the region */
            providers: string[];
            ages: components["schemas"]["KnownAgesDto"];
            /** @description Whom the region calls in a crisis; null = it has not said */
            crisis: components["schemas"]["KnownCrisisDto"] | null;
        };
        EntryInputDto: {
            /**
             * @description Your own pseudonym, in the form that was declared when your organisation was set up: drawn by chance (a uuid, 24 to 64 hexadecimal digits, or 8 to 26 consonants) or a number such as C-004217
             * @example BKTRWQNPZD
             */
            reference: string;
            /** @description Reference of the own programme waited for */
            programme?: string | null;
            /**
             * @description Municipality code
             * @example 0014
             */
            area: string;
            /**
             * @description Of any version of the list; `not-yet-diagnosed` where there is none, as which `no-distinction` of 2018 is read
             * @enum {string}
             */
            diagnosis: "dsm5-neurodevelopmental" | "dsm5-adhd" | "dsm5-autism" | "dsm5-other-neurodevelopmental" | "dsm5-psychotic" | "dsm5-bipolar" | "dsm5-depressive" | "dsm5-anxiety" | "dsm5-obsessive-compulsive" | "dsm5-trauma" | "dsm5-dissociative" | "dsm5-somatic" | "dsm5-eating" | "dsm5-addiction" | "dsm5-neurocognitive" | "dsm5-personality" | "dsm5-other" | "not-yet-diagnosed" | "attention-deficit-behaviour" | "autism" | "other-childhood" | "cognitive" | "alcohol" | "other-substances" | "psychotic" | "depressive" | "bipolar" | "personality" | "somatoform" | "eating" | "anxiety" | "other" | "no-distinction";
            /**
             * @description Settings of the Zorgprestatiemodel that would do. They say how a provider works: level and intensity follow from them where those are not said. Needed where intensities are not said
             * @example [
             *       "3"
             *     ]
             */
            settings?: ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8")[] | null;
            /**
             * @description Levels of care that would do; not said = as follows from settings
             * @example [
             *       "specialist"
             *     ]
             */
            levels?: ("basic" | "specialist" | "highly-specialist")[] | null;
            /**
             * @description How close care would do; not said = as follows from settings
             * @example [
             *       "outpatient"
             *     ]
             */
            intensities?: ("outpatient" | "outreach" | "day" | "inpatient" | "secure-outpatient" | "secure-inpatient")[] | null;
            /**
             * @description Forms of care that would do; not said = any
             * @example [
             *       "individual"
             *     ]
             */
            forms?: ("individual" | "group" | "online")[] | null;
            /**
             * @description Age band in years, both ends inclusive
             * @example [
             *       23,
             *       27
             *     ]
             */
            age: number[];
            /**
             * @description Law under which the client is treated; not said = it follows from age and settings
             * @example zvw
             * @enum {string|null}
             */
            title?: "zvw" | "jeugdwet" | "wlz" | "wfz" | null;
            /**
             * @description Not said = forensic with settings 6 and 7, else any but forensic
             * @example adults
             * @enum {string|null}
             */
            circuit?: "youth" | "adults" | "elderly" | "addiction" | "forensic" | null;
            /** @enum {string} */
            language: "nl" | "en" | "de" | "fr" | "ar" | "tr" | "pl" | "uk" | "ti" | "fa" | "so" | "ro" | "es" | "pt" | "zh" | "ru" | "sign";
            /**
             * @description 1 light: complaints, daily life goes on. 2 moderate: daily life suffers in one field or more. 3 severe: daily life has broken down, or there is danger or psychosis
             * @enum {integer}
             */
            severity: 1 | 2 | 3;
            /**
             * @description Zorgvraagtype, where it is known. The severity stays as you say it; GET /api/v1/waiting-list says where the two do not go together
             * @example 3
             * @enum {string|null}
             */
            careType?: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | null;
            /**
             * @description UZOVI number
             * @enum {string|null}
             */
            insurer?: "0101" | "3311" | "3313" | "3332" | "3333" | "3351" | "3358" | "7029" | "7037" | "7085" | "7095" | "7119" | "7125" | "9018" | "9664" | null;
            /** @description Minutes; null = no limit */
            maxTravel?: number | null;
            flags: ("crisis" | "iq-below-80" | "acute-suicidality" | "crisis-prone" | "aggression" | "primary-addiction" | "severe-eating-disorder" | "dementia-organic" | "uninsured" | "no-fixed-address" | "legal-question" | "active-psychosis")[];
            /**
             * Format: date
             * @description Aanmelddatum; at most ten years ago
             */
            registeredOn: string;
            /**
             * Format: date
             * @description Verwijsdatum
             */
            referredOn?: string | null;
            /**
             * Format: date
             * @description The day of the intake, once it has been
             */
            intakeOn?: string | null;
            /** @example 2026-W49 */
            expectedIntakeWeek?: string | null;
            /** @description Weeks from the intake to the start of treatment */
            expectedTreatmentWeeks?: number | null;
            /**
             * @description Whether the client is open to a proposal elsewhere, with the day of the answer in clientWishOn. Left out or not-asked: what was recorded before stands. Of two answers the later day counts, and on one day stay
             * @example open
             * @enum {string|null}
             */
            clientWish?: "open" | "stay" | "not-asked" | null;
            /**
             * Format: date
             * @description The day on which the client said it
             */
            clientWishOn?: string | null;
            /** @description What the client asks of a place; left out = nothing */
            conditions?: ("no-group" | "no-online" | "female-clinician" | "own-language-only")[] | null;
            /**
             * @description The first week in which the client can have an intake; left out = any
             * @example 2026-W49
             */
            notBefore?: string | null;
            /**
             * @description Providers of the region that treated the client before, each with the last month of it. Your own is left out of what is kept
             * @example [
             *       {
             *         "provider": "06290001",
             *         "lastMonth": "2024-05"
             *       }
             *     ]
             */
            formerProviders?: {
                /** @description AGB code */
                provider: string;
                /** @example 2024-05 */
                lastMonth: string;
            }[] | null;
        };
        WaitingListPushDto: {
            /**
             * @description snapshot: the whole list, who is not in it has left; delta: only what is new or different
             * @enum {string}
             */
            mode: "snapshot" | "delta";
            entries: components["schemas"]["EntryInputDto"][];
            /** @description Confirms a snapshot without entries: nobody is waiting any more */
            expectEmpty?: boolean;
        };
        ProgrammeInputDto: {
            /**
             * @description As the region sees it: of known words (kinds of care, age groups, settings), places of the region and numbers of three digits at most
             * @example Angst, volwassenen
             */
            name: string;
            /**
             * @description Municipality code
             * @example 0014
             */
            area: string;
            online: boolean;
            /** @description Groups it treats, of any version of the list; at least one unless it takes all groups or only clients without a diagnosis. `no-distinction` of 2018 is read as takesAll */
            diagnoses: ("dsm5-neurodevelopmental" | "dsm5-adhd" | "dsm5-autism" | "dsm5-other-neurodevelopmental" | "dsm5-psychotic" | "dsm5-bipolar" | "dsm5-depressive" | "dsm5-anxiety" | "dsm5-obsessive-compulsive" | "dsm5-trauma" | "dsm5-dissociative" | "dsm5-somatic" | "dsm5-eating" | "dsm5-addiction" | "dsm5-neurocognitive" | "dsm5-personality" | "dsm5-other" | "not-yet-diagnosed" | "attention-deficit-behaviour" | "autism" | "other-childhood" | "cognitive" | "alcohol" | "other-substances" | "psychotic" | "depressive" | "bipolar" | "personality" | "somatoform" | "eating" | "anxiety" | "other" | "no-distinction")[];
            /** @description Takes every diagnosis group, and clients who have no diagnosis yet; absent = false */
            takesAll?: boolean | null;
            /** @description Takes clients who have no diagnosis yet; absent = false */
            takesUndiagnosed?: boolean | null;
            /**
             * @description Settings of the Zorgprestatiemodel; level and intensity follow from them where those are not said. Needed where intensities are not said
             * @example [
             *       "2",
             *       "3"
             *     ]
             */
            settings?: ("1" | "2" | "3" | "4" | "5" | "6" | "7" | "8")[] | null;
            /**
             * @description Levels of care it gives; not said = as follows from settings
             * @example [
             *       "specialist"
             *     ]
             */
            levels?: ("basic" | "specialist" | "highly-specialist")[] | null;
            /**
             * @description How close its care is; not said = as follows from settings
             * @example [
             *       "outpatient"
             *     ]
             */
            intensities?: ("outpatient" | "outreach" | "day" | "inpatient" | "secure-outpatient" | "secure-inpatient")[] | null;
            /**
             * @description Forms of its care; not said = not known, which fits everybody
             * @example [
             *       "individual"
             *     ]
             */
            forms?: ("individual" | "group" | "online")[] | null;
            /**
             * @description Years, both ends inclusive
             * @example [
             *       18,
             *       120
             *     ]
             */
            ages: number[];
            /**
             * @description Laws under which it treats; not said = as they follow from ages and settings
             * @example [
             *       "zvw"
             *     ]
             */
            titles?: ("zvw" | "jeugdwet" | "wlz" | "wfz")[] | null;
            /**
             * @description Not said = forensic with settings 6 and 7, else all but forensic
             * @example [
             *       "adults",
             *       "elderly"
             *     ]
             */
            circuits?: ("youth" | "adults" | "elderly" | "addiction" | "forensic")[] | null;
            languages: ("nl" | "en" | "de" | "fr" | "ar" | "tr" | "pl" | "uk" | "ti" | "fa" | "so" | "ro" | "es" | "pt" | "zh" | "ru" | "sign")[];
            /** @description Further languages, in which it is given with an interpreter; left out = none */
            interpreted?: ("nl" | "en" | "de" | "fr" | "ar" | "tr" | "pl" | "uk" | "ti" | "fa" | "so" | "ro" | "es" | "pt" | "zh" | "ru" | "sign")[] | null;
            /** @description Whether a client can have a female clinician; left out = not known */
            femaleClinician?: boolean | null;
            /**
             * @example [
             *       1,
             *       2,
             *       3
             *     ]
             */
            severities: (1 | 2 | 3)[];
            /** @description UZOVI numbers; null = any or none */
            insurers?: ("0101" | "3311" | "3313" | "3332" | "3333" | "3351" | "3358" | "7029" | "7037" | "7085" | "7095" | "7119" | "7125" | "9018" | "9664")[] | null;
            /** @description Grounds for exclusion: hard, such a client is never proposed */
            excludes: ("crisis" | "iq-below-80" | "acute-suicidality" | "crisis-prone" | "aggression" | "primary-addiction" | "severe-eating-disorder" | "dementia-organic" | "uninsured" | "no-fixed-address" | "legal-question" | "active-psychosis")[];
            /** @description Grounds for exclusion that may be deviated from: such a client counts for less there, and both clinicians are asked to look; left out = none. One that is among `excludes` as well is hard */
            excludesSoft?: ("crisis" | "iq-below-80" | "acute-suicidality" | "crisis-prone" | "aggression" | "primary-addiction" | "severe-eating-disorder" | "dementia-organic" | "uninsured" | "no-fixed-address" | "legal-question" | "active-psychosis")[] | null;
            /**
             * @description What clients call it, as letters do; left out = letters give its name
             * @enum {string|null}
             */
            publicName?: "talking" | "thinking-doing" | "bad-experiences" | "patterns" | "feelings" | "everyday" | "family" | "parenting" | "medication" | "creative" | "assessment" | "day-programme" | "at-home" | "stay" | null;
            /** @description Aanmeldstop */
            intakeStop: boolean;
            /** @description Weeks from registration to intake */
            intakeWait?: number | null;
            /** @description Weeks from intake to treatment; null = not known */
            treatmentWait?: number | null;
            /** @description Clients a group needs to start */
            minStart?: number | null;
        };
        ProgrammeChangedDto: {
            reference: string;
            id: string;
            /** @enum {string} */
            change: "created" | "changed" | "unchanged";
        };
        SlotInputDto: {
            /** @example 2026-W49 */
            week: string;
            /** @description Free intakes offered to the region */
            offered: number;
        };
        SlotsInputDto: {
            slots: components["schemas"]["SlotInputDto"][];
        };
        SlotsChangedDto: {
            reference: string;
            /** @description Weeks in the push */
            weeks: number;
            /** @description Weeks of which the number of places changed */
            changed: number;
        };
        CeilingInputDto: {
            /**
             * @description UZOVI number
             * @enum {string}
             */
            insurer: "0101" | "3311" | "3313" | "3332" | "3333" | "3351" | "3358" | "7029" | "7037" | "7085" | "7095" | "7119" | "7125" | "9018" | "9664";
            /** @description Clients of this insurer the provider may still take in */
            max: number;
        };
        CeilingsInputDto: {
            ceilings: components["schemas"]["CeilingInputDto"][];
        };
        CeilingsChangedDto: {
            /** @description Ceilings new, different or gone */
            changed: number;
        };
        ReceiptSummaryDto: {
            /**
             * Format: uuid
             * @description null for a dry run: nothing was stored
             */
            id: string | null;
            /** @enum {string} */
            kind: "waiting-list" | "programmes" | "slots" | "ceilings";
            /** @enum {string} */
            mode: "snapshot" | "delta";
            dryRun: boolean;
            /** Format: date-time */
            receivedAt: string;
            /** @description Rows in the push */
            rows: number;
            created: number;
            changed: number;
            unchanged: number;
            /** @description No longer on the list; their history stays */
            removed: number;
            /** @description Refused rows, each as a whole */
            refused: number;
            /** @description Entries missing from a snapshot that stay for now, because refused rows without a readable reference may be about them. Push again once those rows are right. */
            kept: number;
            /** @description Rows taken that named a municipality by a code that has ended; each lies in the municipality of today now */
            formerAreas: number;
        };
        ReceiptListDto: {
            items: components["schemas"]["ReceiptSummaryDto"][];
            total: number;
        };
        EntryDto: {
            settings: string[];
            /** @description Code list levels; null = as follows from settings */
            levels: string[] | null;
            /** @description Code list intensities; null = as follows from settings */
            intensities: string[] | null;
            /** @description Code list forms; null = not said */
            forms: string[] | null;
            id: string;
            /** @description Your own pseudonym */
            reference: string;
            diagnosis: string;
            /** @description Years, both ends inclusive */
            age: number[];
            /** @description Code list titles; null = not known */
            title: string | null;
            /** @description Code list circuits; null = not said */
            circuit: string | null;
            area: string;
            /** @enum {integer} */
            severity: 1 | 2 | 3;
            /** @description Code list careTypes; null = not known */
            careType: string | null;
            /** @description Whether the severity goes with the careType; null = no careType, so nobody knows */
            severityFits: boolean | null;
            language: string;
            /** Format: date */
            registeredOn: string;
            /** @description Whole weeks since registration, rounded down */
            waitedWeeks: number;
            /** @enum {string} */
            state: "waiting" | "transferring" | "left";
            /** @description Reference of the own programme waited for */
            programme: string | null;
            /**
             * @description As it was pushed; it may have passed
             * @example 2026-W49
             */
            expectedIntakeWeek: string | null;
        };
        EntryListDto: {
            items: components["schemas"]["EntryDto"][];
            total: number;
        };
        NamedDto: {
            id: string;
            name: string;
        };
        AreaDto: {
            /** @description Municipality code */
            code: string;
            name: string;
        };
        SlotDto: {
            /** @example 2026-W49 */
            week: string;
            offered: number;
            /** @description Held for, or given to, a client */
            held: number;
        };
        ProgrammeDto: {
            settings: string[];
            /** @description Code list levels; null = as follows from settings */
            levels: string[] | null;
            /** @description Code list intensities; null = as follows from settings */
            intensities: string[] | null;
            /** @description Code list forms; null = not said */
            forms: string[] | null;
            id: string;
            reference: string;
            provider: components["schemas"]["NamedDto"];
            name: string;
            area: components["schemas"]["AreaDto"];
            online: boolean;
            diagnoses: string[];
            /** @description Takes every diagnosis group, and clients who have no diagnosis yet */
            takesAll: boolean;
            /** @description Takes clients who have no diagnosis yet */
            takesUndiagnosed: boolean;
            /** @description Years, both ends inclusive */
            ages: number[];
            /** @description Code list titles; null = restricted by none */
            titles: string[] | null;
            /** @description Code list circuits; null = restricted by none */
            circuits: string[] | null;
            languages: string[];
            severities: number[];
            /** @description UZOVI numbers; null = any or none */
            insurers: string[] | null;
            /** @description Flags that are a ground for exclusion */
            excludes: string[];
            /** @description Flags that are a ground for exclusion which clinicians may deviate from */
            excludesSoft: string[];
            /** @description Code list treatments: what clients call it; null = not said */
            publicName: string | null;
            intakeStop: boolean;
            /** @description Weeks */
            intakeWait: number | null;
            /** @description Weeks; null = not known */
            treatmentWait: number | null;
            minStart: number | null;
            /** @description From this week on */
            slots: components["schemas"]["SlotDto"][];
        };
        ProgrammeListDto: {
            items: components["schemas"]["ProgrammeDto"][];
            total: number;
        };
        ProviderListDto: {
            items: components["schemas"]["NamedDto"][];
            total: number;
        };
        ProviderLimitsDto: {
            /** @description As people know it */
            name: string;
            /** @description Most proposals that its clinicians can review in one run; null = no limit */
            maxOut: number | null;
            /** @description Most clients taken in beyond those sent, in one run; null = no limit */
            maxNetIn: number | null;
            /** @description Least share with severity 3 of those taken in, four decimals at most; null = no limit */
            minHighShare: number | null;
            /** @description Where clients call it, as its letters say */
            phone: string | null;
            /** @description Where clients write to it, as its letters say */
            mail: string | null;
            /** @description Where it is, in one line, as its letters say; absent = as it was */
            address?: string | null;
            /** @description Another one as soon as anything of this is */
            mark: string;
            /** @description AGB code */
            id: string;
            /** @description How it writes references of its clients */
            references: string;
        };
        ProviderLimitsListDto: {
            /** @description By name */
            items: components["schemas"]["ProviderLimitsDto"][];
            total: number;
        };
        AddProviderDto: {
            /** @description As people know it */
            name: string;
            /** @description Most proposals that its clinicians can review in one run; null = no limit */
            maxOut: number | null;
            /** @description Most clients taken in beyond those sent, in one run; null = no limit */
            maxNetIn: number | null;
            /** @description Least share with severity 3 of those taken in, four decimals at most; null = no limit */
            minHighShare: number | null;
            /** @description Where clients call it, as its letters say */
            phone: string | null;
            /** @description Where clients write to it, as its letters say */
            mail: string | null;
            /** @description Where it is, in one line, as its letters say; absent = as it was */
            address?: string | null;
            /** @description AGB code: eight digits */
            id: string;
            /**
             * @description How it writes references of its clients: random, or a pattern such as C-###### or YYYY-MM-####
             * @default random
             */
            references: string;
        };
        MessagesDto: {
            nl: string;
            en: string;
        };
        FieldErrorDto: {
            nl: string;
            en: string;
            /** @description 1-based row of a batch */
            row?: number;
            field: string;
            code: string;
        };
        ProblemDto: {
            /** @description Where the code is explained */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong and what to do, in the language of the request */
            detail: string;
            /** @description Stable code to act on */
            code: string;
            /** @description Reference to quote when reporting it */
            instance: string;
            messages: components["schemas"]["MessagesDto"];
            errors?: components["schemas"]["FieldErrorDto"][];
        };
        ChangeProviderDto: {
            /** @description As people know it */
            name: string;
            /** @description Most proposals that its clinicians can review in one run; null = no limit */
            maxOut: number | null;
            /** @description Most clients taken in beyond those sent, in one run; null = no limit */
            maxNetIn: number | null;
            /** @description Least share with severity 3 of those taken in, four decimals at most; null = no limit */
            minHighShare: number | null;
            /** @description Where clients call it, as its letters say */
            phone: string | null;
            /** @description Where clients write to it, as its letters say */
            mail: string | null;
            /** @description Where it is, in one line, as its letters say; absent = as it was */
            address?: string | null;
            /** @description The mark of what was read: changed by somebody else since, nothing is saved. Absent = whatever is there */
            basedOn?: string;
        };
        QualityItemDto: {
            /** @description Your own reference of the client or the programme */
            reference: string;
            /** @description Where the finding has more than one cause */
            whyNl: string | null;
            whyEn: string | null;
        };
        QualityFindingDto: {
            /** @example waits-very-long */
            code: string;
            /**
             * @description error: two things that cannot both be right; warning: nearly always a mistake; note: worth a look
             * @enum {string}
             */
            weight: "error" | "warning" | "note";
            /** @enum {string} */
            about: "clients" | "list" | "programmes";
            /** @description Clients or programmes; 0 where it is about the list as a whole */
            count: number;
            /** @description What was found */
            nl: string;
            en: string;
            /** @description What to do about it */
            todoNl: string;
            todoEn: string;
            /** @description The first fifty */
            items: components["schemas"]["QualityItemDto"][];
        };
        QualityDto: {
            /**
             * Format: date
             * @description The day as of which the list was looked at
             */
            on: string;
            /** @description Clients who wait */
            clients: number;
            /** @description Of these, of whom there is no error and no warning */
            sound: number;
            /** @description The gravest first */
            findings: components["schemas"]["QualityFindingDto"][];
        };
        StillWaitingLineDto: {
            id: string;
            /** @description Your own pseudonym */
            reference: string;
            diagnosis: string;
            /** @description Whole weeks since registration, rounded down */
            waitedWeeks: number;
            /**
             * Format: date
             * @description The last day on which the client is known to have waited
             */
            heardOn: string;
            /** @description Whole weeks since that day, rounded down */
            silentWeeks: number;
            /**
             * @description The last answer; null = nobody asked
             * @enum {string|null}
             */
            answer: "still-waiting" | "not-reached" | "helped-elsewhere" | "started-here" | "wants-no-care" | "not-for-this-list" | "deceased" | null;
            /** Format: date */
            answeredOn: string | null;
        };
        StillWaitingDto: {
            /**
             * Format: date
             * @description The day as of which the list was looked at
             */
            on: string;
            /** @description Weeks without word after which somebody is asked about: the region’s policy */
            weeks: number;
            items: components["schemas"]["StillWaitingLineDto"][];
            /** @description In the group that was asked for */
            total: number;
            /** @description To be asked about */
            toAsk: number;
            /** @description Found not to wait any more, and still on the list */
            toTakeOff: number;
        };
        PollAnswersDto: {
            /** @description Ids of own entries */
            entries: string[];
            /**
             * @description What was found of all of these. still-waiting confirms them as of today; not-reached leaves them as they are; with any other they are to be taken off the list, which nobody does but you
             * @enum {string}
             */
            answer: "still-waiting" | "not-reached" | "helped-elsewhere" | "started-here" | "wants-no-care" | "not-for-this-list" | "deceased";
        };
        PollDoneDto: {
            /** @description Entries of which it was done */
            done: number;
            /** @description Entries that are not on your list, are on their way elsewhere, or have another answer by now */
            gone: number;
        };
        DeparturesDto: {
            /** @description Ids of own entries */
            entries: string[];
        };
        CountAboutDto: {
            /** @enum {string} */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Null = hidden: fewer than k, or the last run hides it */
            count: number | null;
        };
        KeptByRunDto: {
            /** @description By population; those with none are left out */
            approved: components["schemas"]["CountAboutDto"][];
            /** @description By population; those with none are left out */
            opened: components["schemas"]["CountAboutDto"][];
            /** @description By population; those with none are left out */
            byHand: components["schemas"]["CountAboutDto"][];
        };
        OpenOwnProposalDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            /** @enum {string} */
            side: "sending" | "receiving";
            /** @example 2026-W49 */
            week: string;
            diagnosis: string;
            from: components["schemas"]["NamedDto"];
            to: components["schemas"]["NamedDto"];
        };
        RunPreviewDto: {
            /** @description Proposals that nobody has opened and that a run withdraws. By population; those with none are left out */
            replaces: components["schemas"]["CountAboutDto"][];
            /** @description What a run keeps: it takes the place and the client out of the plan */
            keeps: components["schemas"]["KeptByRunDto"];
            k: number;
            /** @description Those of the own organisation that a run withdraws */
            own: components["schemas"]["OpenOwnProposalDto"][];
        };
        StartRunDto: {
            /** @description That proposals which nobody has opened may be replaced, as GET /matching-runs/preview says; asked for (409 run-replaces) where there are any */
            replace?: boolean;
        };
        StartedRunDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
        };
        RunCountsDto: {
            /**
             * @description Whom entries, proposals, kept and unmatched are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Waiting-list entries that took part; these, proposals, kept and unmatched are null where they may not be shown */
            entries: number | null;
            programmes: number;
            /** @description Free places within the horizon */
            slots: number;
            /** @description New proposals */
            proposals: number | null;
            /** @description Proposals of earlier runs that somebody approved and that go on */
            kept: number | null;
            unmatched: number | null;
        };
        RunSummaryDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Pseudonym of a person, or `nightly` */
            requestedBy: string;
            /** @example 2026-W49 */
            firstWeek: string | null;
            policyVersion: number | null;
            /** @description SHA-256 of the frozen snapshot */
            problemSha256: string | null;
            /** @enum {string|null} */
            solutionStatus: "optimal" | "feasible" | "infeasible" | null;
            value: number | null;
            /** @description No plan is worth more to this population while the others keep what they have; null where the value is, and where it lies so far above it that it says nothing of this population */
            bound: number | null;
            /** @description By what share of the best the whole plan, of all populations, may fall short; rounded up to one digit, at least 0.001 */
            gap: number | null;
            counts: components["schemas"]["RunCountsDto"] | null;
            /** @description Why a run failed; nothing of it was published */
            failureCode: string | null;
        };
        RunListDto: {
            items: components["schemas"]["RunSummaryDto"][];
            total: number;
        };
        LevelsDto: {
            /** @description Weeks beyond the norm avoided, weighted by severity */
            breach: number;
            /** @description Weeks sooner in treatment */
            weeks: number;
            /** @description Minus the minutes of travel */
            travel: number;
        };
        BaselineDto: {
            /** @description Weeks beyond the norm avoided, weighted by severity */
            breach: number;
            /** @description Weeks sooner in treatment */
            weeks: number;
            /** @description Minus the minutes of travel */
            travel: number;
            /** @description Proposals, those under way included */
            proposals: number;
            /** @description The levels in one number, by the weights of the policy of the run */
            value: number;
        };
        PreviousPolicyDto: {
            /** @description Weeks beyond the norm avoided, weighted by severity */
            breach: number;
            /** @description Weeks sooner in treatment */
            weeks: number;
            /** @description Minus the minutes of travel */
            travel: number;
            /** @description Proposals, those under way included */
            proposals: number;
            /** @description The levels in one number, by the weights of the policy of the run */
            value: number;
            /** @description Version of the policy of the completed run before */
            version: number;
        };
        BaselinesDto: {
            /** @description Everybody stays where they are */
            nothing: components["schemas"]["BaselineDto"];
            /** @description By hand without a mistake: longest waiting first, each to the earliest place left */
            firstComeFirstServed: components["schemas"]["BaselineDto"];
            /** @description The same snapshot under the policy of the completed run before, measured by the policy in force; null where the two are the same, or where what is under way is against the earlier one */
            previousPolicy: components["schemas"]["PreviousPolicyDto"] | null;
            /** @description The same snapshot had nothing been learned from refusals, measured by this run; null where nothing was */
            withoutLearned: components["schemas"]["BaselineDto"] | null;
        };
        ImprovementDto: {
            nothing: components["schemas"]["BaselineDto"];
            firstComeFirstServed: components["schemas"]["BaselineDto"];
            previousPolicy: components["schemas"]["BaselineDto"] | null;
        };
        RunWorkDto: {
            iterations: number;
            seconds: number;
            peakMB: number;
            solver: string;
            /** @enum {string} */
            stopped: "proved" | "budget" | "clock" | "cancelled";
        };
        RunProgressDto: {
            /** @example prices */
            phase: string;
            iteration: number;
            /** @description By what share the best plan so far can still improve at most, rounded up to one digit, at least 0.001 */
            gap: number | null;
        };
        FailureTextDto: {
            nl: string;
            en: string;
        };
        RunDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Pseudonym of a person, or `nightly` */
            requestedBy: string;
            /** @example 2026-W49 */
            firstWeek: string | null;
            policyVersion: number | null;
            /** @description SHA-256 of the frozen snapshot */
            problemSha256: string | null;
            /** @enum {string|null} */
            solutionStatus: "optimal" | "feasible" | "infeasible" | null;
            value: number | null;
            /** @description No plan is worth more to this population while the others keep what they have; null where the value is, and where it lies so far above it that it says nothing of this population */
            bound: number | null;
            /** @description By what share of the best the whole plan, of all populations, may fall short; rounded up to one digit, at least 0.001 */
            gap: number | null;
            counts: components["schemas"]["RunCountsDto"] | null;
            /** @description Why a run failed; nothing of it was published */
            failureCode: string | null;
            levels: components["schemas"]["LevelsDto"] | null;
            baselines: components["schemas"]["BaselinesDto"] | null;
            /** @description The run minus each baseline */
            improvement: components["schemas"]["ImprovementDto"] | null;
            work: components["schemas"]["RunWorkDto"] | null;
            /** @description While it runs, at most half a second old */
            progress: components["schemas"]["RunProgressDto"] | null;
            /** @description The failure code in words */
            failureText: components["schemas"]["FailureTextDto"] | null;
        };
        RunNeedDto: {
            diagnosis: string;
            settings: string[];
            /** @description Youngest and oldest age in years */
            age: number[];
            language: string;
            severity: number;
        };
        RunWaitDto: {
            /** @description Weeks to the intake */
            intakeWeeks: number;
            /** @description Weeks to the start of treatment */
            totalWeeks: number;
            /** @description Weeks beyond the norm */
            beyondNorm: number;
        };
        RunProposedWaitDto: {
            /** @description Weeks to the intake */
            intakeWeeks: number;
            /** @description Weeks to the start of treatment */
            totalWeeks: number;
            /** @description Weeks beyond the norm */
            beyondNorm: number;
            /** @example 2026-W49 */
            week: string;
        };
        RunFromDto: {
            provider: components["schemas"]["NamedDto"];
        };
        RunToDto: {
            provider: components["schemas"]["NamedDto"];
            programme: components["schemas"]["NamedDto"];
        };
        PlaceInsteadDto: {
            programme: components["schemas"]["NamedDto"];
            /** @example 2026-W49 */
            week: string;
            /** @description In units of the policy’s weights; above 0: better for this client */
            value: number;
            /** @description Weeks until treatment; above 0 = later than proposed */
            weeksLater: number;
            /** @description Weeks beyond the norm; above 0 = more than proposed */
            beyondNorm: number;
            /** @description Minutes to that place; null = online */
            travelMinutes: number | null;
            /** @description What made the difference. `agreed-limit` is all that the receiving organisation learns of a ceiling, a balance or a share */
            why: ("later" | "farther" | "more-over-norm" | "taken" | "ceiling" | "balance" | "share" | "long-waiting-first" | "review-capacity" | "group-not-full" | "agreed-limit" | "needed-here" | "equal" | "not-found")[];
        };
        WorthDto: {
            /** @description In units of the policy’s weights, proved */
            low: number;
            high: number;
            /**
             * @description proved: it lies within
             * @enum {string}
             */
            certainty: "exact" | "proved";
        };
        ScarceUseDto: {
            /** @enum {string} */
            kind: "slot" | "reviews" | "ceiling" | "balance";
            /** @description The programme of a slot, the provider of anything else */
            of: components["schemas"]["NamedDto"];
            /**
             * @description Of a slot
             * @example 2026-W49
             */
            week: string | null;
            /** @description What one unit of it is worth to the region; null where the run did not work that out */
            worth: components["schemas"]["WorthDto"] | null;
        };
        ReasonsTextDto: {
            nl: string[];
            en: string[];
        };
        ProposalReasonsDto: {
            /** @description Best first, three at most */
            alternatives: components["schemas"]["PlaceInsteadDto"][];
            uses: components["schemas"]["ScarceUseDto"][];
            /** @description The same in sentences */
            text: components["schemas"]["ReasonsTextDto"];
        };
        RunProposalDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            runId: string;
            /** @enum {string} */
            state: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            version: number;
            /** @enum {string} */
            side: "sending" | "receiving";
            need: components["schemas"]["RunNeedDto"];
            /** @description Weeks since registration */
            waited: number;
            now: components["schemas"]["RunWaitDto"];
            proposed: components["schemas"]["RunProposedWaitDto"];
            weeksSooner: number;
            bringsUnderNorm: boolean;
            /** @description Null = online */
            travelMinutes: number | null;
            from: components["schemas"]["RunFromDto"];
            to: components["schemas"]["RunToDto"];
            /** Format: date */
            expiresOn: string;
            /** @description Why this and nothing else, as things stood in the run; null for proposals from before there were any */
            reasons: components["schemas"]["ProposalReasonsDto"] | null;
        };
        RunProposalListDto: {
            items: components["schemas"]["RunProposalDto"][];
            total: number;
        };
        ChangeDto: {
            /** @description What would have to change; `programme`: one for the need, `room` and `none`: nothing, there is a place or nothing is sooner */
            change: string;
            by?: number;
            programme?: string;
            /** @description Weeks from the first week of the run */
            week?: number;
            provider?: string;
            insurer?: string;
            /** @description Weeks from the intake to treatment, of a programme for the need */
            treatmentWeeks?: number;
        };
        NearestDto: {
            /** @description What would have to change; `programme`: one for the need, `room` and `none`: nothing, there is a place or nothing is sooner */
            change: string;
            by?: number;
            programme?: string;
            /** @description Weeks from the first week of the run */
            week?: number;
            provider?: string;
            insurer?: string;
            /** @description Weeks from the intake to treatment, of a programme for the need */
            treatmentWeeks?: number;
            /** @description Have to come with it: no single change would do */
            and?: components["schemas"]["ChangeDto"][];
        };
        UnmatchedDto: {
            entryId: string;
            /** @description Your own reference */
            reference: string;
            reason: string;
            reasonText: string;
            /** @description The limit that binds */
            binding: string | null;
            nearest: components["schemas"]["NearestDto"] | null;
            nearestText: string | null;
        };
        OwnReasonCountDto: {
            reason: string;
            count: number;
        };
        ReasonCountDto: {
            reason: string;
            /** @description Null where it may not be shown */
            count: number | null;
        };
        UnmatchedListDto: {
            items: components["schemas"]["UnmatchedDto"][];
            total: number;
            /** @description Of the own organisation, in this run */
            own: components["schemas"]["OwnReasonCountDto"][];
            /** @description Of the whole region, in the first run of its period of publication; empty where none may be shown */
            byReason: components["schemas"]["ReasonCountDto"][];
            /**
             * Format: date-time
             * @description When that run was completed
             */
            asOf: string | null;
            /** @description Figures about fewer are not shown */
            k: number;
        };
        RunEndDto: {
            /** @enum {string} */
            status: "queued" | "running" | "completed" | "failed" | "cancelled";
            /** @enum {string|null} */
            failureCode: "interrupted" | "unexpected" | "queue-unavailable" | "verification-failed" | "infeasible" | "out-of-memory" | null;
        };
        WeightValuesDto: {
            breach: number;
            weeks: number;
            travel: number;
            /** @description Per week that an entry has waited beyond the norm already */
            waited: number;
        };
        LimitValuesDto: {
            provider: string;
            maxOut: number | null;
            maxNetIn: number | null;
            /** @description 0 to 1 */
            minHighShare: number | null;
        };
        CeilingValueDto: {
            insurer: string;
            provider: string;
            max: number;
        };
        ProgrammeValuesDto: {
            programme: string;
            intakeStop: boolean;
            /** @description Free intakes, a number for each week from the first on */
            slots: number[];
        };
        WhatIfValuesDto: {
            /** @example 2026-W49 */
            firstWeek: string;
            weeks: number;
            weights: components["schemas"]["WeightValuesDto"];
            /** @description Percent; 0 = no floor */
            longWaitingFloor: number;
            limits: components["schemas"]["LimitValuesDto"][];
            ceilings: components["schemas"]["CeilingValueDto"][];
            programmes: components["schemas"]["ProgrammeValuesDto"][];
        };
        SlotChangeDto: {
            programme: string;
            week: string | number;
            /** @description So many more, or fewer: by or to */
            by?: number;
            to?: number;
        };
        CeilingChangeDto: {
            insurer: string;
            provider: string;
            /** @description null = no ceiling */
            to: number | null;
        };
        LimitChangeDto: {
            provider: string;
            /** @enum {string} */
            limit: "maxOut" | "maxNetIn" | "minHighShare";
            /** @description null = no limit */
            to: number | null;
        };
        ProgrammeChangeDto: {
            programme: string;
            intakeStop?: boolean;
            treatmentWait?: number;
        };
        WeightsChangeDto: {
            breach?: number;
            weeks?: number;
            travel?: number;
            /** @description Per week that an entry has waited beyond the norm already */
            waited?: number;
        };
        PolicyChangeDto: {
            weights?: components["schemas"]["WeightsChangeDto"];
            minGainWeeks?: number;
            /** @description Percent of the share of the long-waiting in the list that they have among those placed at least */
            longWaitingFloor?: number;
        };
        ChangesDto: {
            /** @enum {string} */
            format?: "doorstroom-changes/1";
            slots?: components["schemas"]["SlotChangeDto"][];
            ceilings?: components["schemas"]["CeilingChangeDto"][];
            limits?: components["schemas"]["LimitChangeDto"][];
            programmes?: components["schemas"]["ProgrammeChangeDto"][];
            policy?: components["schemas"]["PolicyChangeDto"];
        };
        ValueIntervalDto: {
            low: number;
            high: number;
        };
        PlanFiguresDto: {
            /** @enum {string} */
            status: "optimal" | "feasible" | "infeasible";
            value: number | null;
            levels: components["schemas"]["LevelsDto"] | null;
            /** @description In steps of k; those under way included */
            proposals: number;
            /** @enum {string} */
            stopped: "proved" | "budget" | "clock" | "cancelled";
        };
        ProposalDifferenceDto: {
            /** @description In whole ks, rounded down: 0 is none or fewer than k */
            added: number;
            /** @description In whole ks, rounded down */
            removed: number;
            /** @description To another programme or week; in whole ks, rounded down */
            moved: number;
        };
        ProviderNameDto: {
            id: string;
            name: string;
        };
        BeforeAfterDto: {
            /** @description In steps of k; null where it may not be shown */
            before: number | null;
            after: number | null;
        };
        ProviderDifferenceDto: {
            provider: components["schemas"]["ProviderNameDto"];
            /** @description Of its own entries, proposed elsewhere */
            out: components["schemas"]["BeforeAfterDto"];
            /** @description Entries of others, proposed to it */
            in: components["schemas"]["BeforeAfterDto"];
        };
        WhatIfWordsDto: {
            nl: string;
            en: string;
        };
        WhatIfAboutDto: {
            /** @enum {string} */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description The figures of either plan may not be told, or it would be of none: then there are no figures */
            suppressed: boolean;
            /**
             * @description While the other populations keep what they have in each plan: `better`, `worse` and `same` are certain. `not-certain`: the gaps of the two plans could explain the difference. `other-weights`: the values are in different units. `impossible`: no plan holds what is under way.
             * @enum {string|null}
             */
            certainty: "better" | "worse" | "same" | "not-certain" | "other-weights" | "impossible" | null;
            /** @description Of the values of the two plans found */
            difference: number | null;
            /** @description Where the difference lies for certain, while the other populations keep what they have in each plan; null where what is short of the proofs is so much beside what this population gains that it says nothing */
            interval: components["schemas"]["ValueIntervalDto"] | null;
            /** @description After minus before, of the plans found */
            levels: components["schemas"]["LevelsDto"] | null;
            before: components["schemas"]["PlanFiguresDto"] | null;
            after: components["schemas"]["PlanFiguresDto"] | null;
            proposals: components["schemas"]["ProposalDifferenceDto"] | null;
            providers: components["schemas"]["ProviderDifferenceDto"][];
            words: components["schemas"]["WhatIfWordsDto"][];
        };
        WhatIfDto: {
            /** Format: uuid */
            runId: string;
            /** @description Of plans of fewer proposals nothing is shown */
            k: number;
            /** @description Always all of them, in this order */
            about: components["schemas"]["WhatIfAboutDto"][];
        };
        PriceIntervalDto: {
            /** @description In units of the policy’s weights, in steps of ten weeks beyond the norm, outwards */
            low: number;
            high: number;
        };
        PriceDto: {
            /** @description In units of the policy’s weights, in steps of ten weeks beyond the norm, outwards */
            low: number;
            high: number;
            /** @enum {string} */
            kind: "slot" | "ceiling" | "maxOut" | "maxNetIn";
            /** @description The programme of a slot, the provider of anything else */
            of: components["schemas"]["NamedDto"];
            /**
             * @description Of a slot
             * @example 2026-W49
             */
            week: string | null;
            /** @description Of a ceiling: UZOVI code */
            insurer: string | null;
            /** @description Where the gain of one more lies for certain */
            gain: components["schemas"]["PriceIntervalDto"];
            /** @description Where the loss of one fewer lies for certain; null where no plan was found with one fewer */
            loss: components["schemas"]["PriceIntervalDto"] | null;
            /** @description Null where the proof leaves nothing to say */
            textNl: string | null;
            textEn: string | null;
        };
        PriceListDto: {
            /** @description Of each kind the dearest; dearest first */
            items: components["schemas"]["PriceDto"][];
            /** @description How many things are scarce; those not listed are worth less */
            binding: number;
            /**
             * @description Why there are none; null where there are
             * @enum {string|null}
             */
            absent: "not-asked" | "stopped" | "gap-too-wide" | "too-few" | null;
        };
        ShareGroupDto: {
            /** @description A band such as 15-21 (weeks since registration, or years of age) and 32- for all from there, a severity, or a code; empty for no insurer */
            key: string;
            /** @description Of a municipality; null for any other group */
            name: string | null;
            /** @description Waiting-list entries; the three are null where the group may not be shown */
            entries: number | null;
            /** @description Of these the share with a place, those under way included */
            proposed: number | null;
            /** @description The same, had the longest waiting gone first, each to the earliest place */
            firstComeFirstServed: number | null;
        };
        ShareSumDto: {
            /** @description Waiting-list entries */
            entries: number;
            proposed: number;
            firstComeFirstServed: number;
        };
        SharesByDto: {
            /** @enum {string} */
            by: "waited" | "severity" | "age" | "area" | "language" | "insurer" | "diagnosis";
            /** @description Empty where none may be shown */
            groups: components["schemas"]["ShareGroupDto"][];
            /** @description The groups that may not be shown, as one; null where there are none */
            together: components["schemas"]["ShareSumDto"] | null;
        };
        UnmetNeedDto: {
            /** @description Code list diagnoses */
            diagnosis: string;
            /** @description Waiting-list entries of which the smallest change would be a programme that nobody in the region offers; null where that may not be shown */
            entries: number | null;
        };
        UnmetNeedsDto: {
            /** @description The most first; empty where none may be shown */
            groups: components["schemas"]["UnmetNeedDto"][];
            /** @description Entries of the groups that may not be shown, together; null where there are none */
            together: number | null;
        };
        SharesDto: {
            /**
             * @description Whom the figures are about; those of two populations are never pooled
             * @default adults
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Of the first run of the period of publication; empty where none may be shown */
            tables: components["schemas"]["SharesByDto"][];
            /** @description Needs that nobody meets, of the same run */
            unmet: components["schemas"]["UnmetNeedsDto"];
            /**
             * Format: date-time
             * @description When that run was completed
             */
            asOf: string | null;
            /** @description Figures about fewer were not shown */
            k: number;
        };
        ProposedPlaceDto: {
            /** @description Id of an own programme */
            programme: string;
            /** @example 2026-W49 */
            week: string;
            /** @description Proposals that count on a place and hold none yet */
            proposals: number;
        };
        ProposedPlacesDto: {
            items: components["schemas"]["ProposedPlaceDto"][];
        };
        NewClientWishDto: {
            /**
             * @description What the client says today; not-asked takes back an answer that was recorded by mistake
             * @enum {string}
             */
            wish: "open" | "stay" | "not-asked";
        };
        DetailNeedDto: {
            /** @description Code list diagnoses */
            diagnosis: string;
            /** @description Code list settings; empty where care is said in terms of need */
            settings: string[];
            /** @description Code list intensities, any of which would do; null = any */
            intensities: string[] | null;
            /** @description Age band in years, both ends inclusive */
            age: number[];
            /** @description Code list languages */
            language: string;
            severity: number;
            /** @description Code list levels, any of which would do; null = any */
            levels: string[] | null;
            /** @description Code list forms, any of which would do; null = any */
            forms: string[] | null;
            /** @description Code list titles; null = not known */
            title: string | null;
            /** @description Code list circuits; null = not said */
            circuit: string | null;
            /** @description Code of the municipality */
            area: string;
            /** @description Name of the municipality */
            areaName: string;
            /** @description Code list flags */
            flags: string[];
            /** @description Minutes; null = no limit */
            maxTravel: number | null;
            /** @description Code list conditions; null = asks for nothing */
            conditions: string[] | null;
            /** @description UZOVI code; only for the sending side */
            insurer: string | null;
            /**
             * Format: date
             * @description Only for the sending side
             */
            registeredOn: string | null;
        };
        AgainstNormDto: {
            /**
             * @description What is beyond the norm: the total, or the first part where the total is within; null = nothing
             * @enum {string|null}
             */
            part: "total" | "intake" | "treatment" | null;
            /** @description Weeks beyond the norm of that part */
            weeks: number;
            /** @example 12 weken boven de norm */
            nl: string;
            /** @example 12 weeks beyond the norm */
            en: string;
        };
        ExpectedWaitDto: {
            /** @description Weeks since registration; four in five fall between */
            intake: number[];
            /** @description Weeks since registration; four in five fall between */
            total: number[];
        };
        WaitKnownDto: {
            /**
             * @description An agreed date; an estimate by the place in the list, the list’s history, its announced wait or the region’s history; stated without more; or not known, and then valued by the figure of the region
             * @enum {string}
             */
            source: "agreed" | "position" | "history" | "announced" | "region" | "stated" | "unknown";
            /** @description The same as a sentence; null = agreed or stated */
            nl: string | null;
            en: string | null;
        };
        PresentWaitDto: {
            /** @description Weeks from registration to the intake */
            intakeWeeks: number;
            /** @description Weeks from registration to treatment */
            totalWeeks: number;
            /** @description Weeks beyond the three parts of the Treeknorm, summed: what matching reduces and the list is sorted by. To show: againstNorm */
            beyondNorm: number;
            /** @description The one measure to show, and its words */
            againstNorm: components["schemas"]["AgainstNormDto"];
            /** @description Null where it is no estimate, and of what comes after the intake */
            expected: components["schemas"]["ExpectedWaitDto"] | null;
            /** @description How it is known */
            known: components["schemas"]["WaitKnownDto"];
        };
        ProposalNormDto: {
            intake: number;
            treatment: number;
            total: number;
        };
        EyesDto: {
            /** @description Whether the sending organisation has approved */
            sending: boolean;
            /** @description Whether the receiving organisation has approved */
            receiving: boolean;
        };
        SeenDto: {
            /**
             * Format: date-time
             * @description When a qualified clinician of the sending organisation first opened it
             */
            sending: string | null;
            /** Format: date-time */
            receiving: string | null;
        };
        ClosedDto: {
            /** Format: date-time */
            at: string;
            /** @description Of a rule, a change of supply or demand, a newer run, or a date */
            reason: string;
            reasonNl: string;
            reasonEn: string;
        };
        WaitProposedDto: {
            /** @description Weeks from registration to the intake */
            intakeWeeks: number;
            /** @description Weeks from registration to treatment */
            totalWeeks: number;
            /** @description Weeks beyond the three parts of the Treeknorm, summed: what matching reduces and the list is sorted by. To show: againstNorm */
            beyondNorm: number;
            /** @description The one measure to show, and its words */
            againstNorm: components["schemas"]["AgainstNormDto"];
            /**
             * @description ISO week of the intake
             * @example 2026-W49
             */
            week: string;
        };
        FromDto: {
            provider: components["schemas"]["NamedDto"];
        };
        ToDto: {
            provider: components["schemas"]["NamedDto"];
            programme: components["schemas"]["NamedDto"];
        };
        UrgencyDto: {
            /** @description 1 = first */
            rank: number;
            reasonNl: string;
            reasonEn: string;
        };
        ExplanationDto: {
            nl: string[];
            en: string[];
        };
        AlternativeDto: {
            programme: components["schemas"]["NamedDto"];
            provider: components["schemas"]["NamedDto"];
            /** @example 2026-W49 */
            week: string;
            weeksSooner: number;
            /** @description Null = online */
            travelMinutes: number | null;
            /** @description Whether a place is left in that week when everybody who has a proposal for it takes theirs */
            open: boolean;
            differenceNl: string;
            differenceEn: string;
            /** @description What it changes of the proposal, each as a sentence */
            changesNl: string[];
            changesEn: string[];
        };
        ProposalAreaDto: {
            code: string;
            name: string;
        };
        DetailProgrammeDto: {
            name: string;
            area: components["schemas"]["ProposalAreaDto"];
            online: boolean;
            /** @description Code list diagnoses */
            diagnoses: string[];
            takesAll: boolean;
            takesUndiagnosed: boolean;
            ages: number[];
            /** @description Code list titles; null = restricted by none */
            titles: string[] | null;
            /** @description Code list circuits; null = restricted by none */
            circuits: string[] | null;
            severities: number[];
            /** @description UZOVI codes; null = any or none */
            insurers: string[] | null;
            /** @description Code list levels; null = not said */
            levels: string[] | null;
            /** @description Code list intensities; null = not said */
            intensities: string[] | null;
            /** @description Code list forms; null = not said */
            forms: string[] | null;
            /** @description Languages with an interpreter */
            interpreted: string[];
            /** @description Clients a group needs to start; null = no group */
            minStart: number | null;
            intakeStop: boolean;
            languages: string[];
            settings: string[];
            /** @description Weeks from the intake to treatment; null = not known */
            treatmentWait: number | null;
            /** @description Code list flags */
            excludes: string[];
            /** @description Code list flags: grounds for exclusion which both clinicians may deviate from */
            excludesSoft: string[];
            /** @description Whether a female clinician can be had; null = not known, which is to be asked where the client asks for one */
            femaleClinician: boolean | null;
        };
        FitDto: {
            /** @enum {string} */
            criterion: "diagnosis" | "care" | "severity" | "age" | "title" | "circuit" | "language" | "conditions" | "exclusions" | "guidelines" | "travel" | "insurer";
            /**
             * @description soft = a guideline that both may deviate from
             * @enum {string}
             */
            kind: "hard" | "soft";
            /**
             * @description check = for the clinicians to look at
             * @enum {string}
             */
            fits: "yes" | "no" | "check";
            /** @description What is wrong or to be looked at */
            nl: string | null;
            en: string | null;
        };
        ChanceDto: {
            /** @description Percent of such proposals that both sides approve and the client accepts */
            percent: number;
            /** @description Four in five such chances lie between low and high */
            low: number;
            high: number;
            /**
             * @description Of this kind of demand at this programme, or of the region where too few of those were decided
             * @enum {string}
             */
            of: "programme" | "region";
        };
        ClientWishDto: {
            /**
             * @description What counts today
             * @enum {string}
             */
            wish: "open" | "stay" | "not-asked";
            /**
             * Format: date
             * @description The day of the last answer
             */
            on: string | null;
            /** @description The last answer is too old to count: the client is to be asked again */
            lapsed: boolean;
            /**
             * Format: date
             * @description The first day on which it no longer counts
             */
            until: string | null;
            /** @description Whether you may record an answer of the client now */
            mayRecord: boolean;
        };
        RelatedProposalDto: {
            /** Format: uuid */
            id: string;
            /** @description What the newer one changes; empty = it says the same again */
            changesNl: string[];
            changesEn: string[];
        };
        DecisionDto: {
            /** @enum {string} */
            verdict: "approve" | "refuse";
            /** @description Name of the clinician, or the pseudonym where none is known */
            by: string;
            /** @description Code list professions */
            profession: string;
            /** Format: date-time */
            at: string;
            /** @description Code list refusalReasons */
            reason: string | null;
            /** @description What the reason said when it was given */
            reasonNl: string | null;
            reasonEn: string | null;
        };
        DecisionsDto: {
            sending: components["schemas"]["DecisionDto"] | null;
            receiving: components["schemas"]["DecisionDto"] | null;
        };
        PauseDto: {
            /** Format: uuid */
            id: string;
            /** @description Name of whoever decided, or the pseudonym where none is known */
            by: string;
            /** @description Whether you did, and can undo it */
            mine: boolean;
            /**
             * @description On a proposal
             * @enum {string|null}
             */
            verdict: "approve" | "refuse" | null;
            /**
             * @description On a case: code list caseDecisions
             * @enum {string|null}
             */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender" | null;
            /**
             * Format: date-time
             * @description When it takes effect by itself
             */
            effectAt: string;
            /** @description Milliseconds until then; 0 = now */
            leftMs: number;
        };
        AllowedDto: {
            approve: boolean;
            refuse: boolean;
            /** @description Whether you may propose one of the alternatives instead */
            replace: boolean;
            /** @description Why not, where it is not allowed */
            reasonNl: string | null;
            reasonEn: string | null;
        };
        HoldDto: {
            /** @example 2026-W49 */
            week: string;
            /** Format: date-time */
            heldAt: string;
        };
        ProposalDetailDto: {
            need: components["schemas"]["DetailNeedDto"];
            /** @description Whole weeks since registration */
            waited: number;
            /** @description What the client can expect where they wait */
            now: components["schemas"]["PresentWaitDto"];
            /** @description Null = no norm holds under this title */
            norm: components["schemas"]["ProposalNormDto"] | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null for one proposed by hand
             */
            runId: string | null;
            /**
             * @description A matching run; by hand at the case table; or a clinician, in place of another
             * @enum {string}
             */
            origin: "run" | "hand" | "clinician";
            /** @enum {string} */
            state: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            version: number;
            /**
             * @description The side of the one who asks
             * @enum {string}
             */
            side: "sending" | "receiving";
            eyes: components["schemas"]["EyesDto"];
            seen: components["schemas"]["SeenDto"];
            /** @description Why it ended without an answer; null while it is open, and where a rejection says why */
            closed: components["schemas"]["ClosedDto"] | null;
            proposed: components["schemas"]["WaitProposedDto"];
            weeksSooner: number;
            /** @description Whether the weeks sooner are known; where a part of a wait is not, no number is told to clients */
            gainKnown: boolean;
            /** @description Beyond the norm now, within it with this proposal */
            bringsUnderNorm: boolean;
            /** @description Null = online */
            travelMinutes: number | null;
            from: components["schemas"]["FromDto"];
            to: components["schemas"]["ToDto"];
            /** @description Who of your own organisation has taken it on; null = nobody */
            assignee: components["schemas"]["NamedDto"] | null;
            /**
             * Format: date
             * @description Last day on which it can go on
             */
            expiresOn: string;
            /** @description 0 = today */
            daysLeft: number;
            urgency: components["schemas"]["UrgencyDto"];
            /**
             * @description What the client says today; null for the receiving side, which it does not concern
             * @enum {string|null}
             */
            wish: "open" | "stay" | "not-asked" | null;
            /** @description The sending provider's own pseudonym; only for its own people */
            reference: string | null;
            /** @description The client is in danger now, as far as your organisation said so */
            danger: boolean;
            explanation: components["schemas"]["ExplanationDto"];
            /** @description What else there is now */
            alternatives: components["schemas"]["AlternativeDto"][];
            /** @description Why the run proposed this and nothing else, as things stood then; null for older proposals */
            reasons: components["schemas"]["ProposalReasonsDto"] | null;
            programme: components["schemas"]["DetailProgrammeDto"];
            /** @description How client and programme fit, criterion by criterion; the insurer for the sending side alone */
            fit: components["schemas"]["FitDto"][];
            /** @description Learned from what was decided before; null until the region has decided often enough */
            chance: components["schemas"]["ChanceDto"] | null;
            /** @description Decisions that the region needs before a chance is told */
            chanceFrom: number;
            /** @description What the client says of a place elsewhere; null for the receiving side, which it does not concern */
            clientWish: components["schemas"]["ClientWishDto"] | null;
            /** @description The receiving provider treated the client before: last month (yyyy-MM) for the sending side, year alone for the receiving; null = not known */
            earlierContact: string | null;
            /** @description The one that a newer run or a clinician made instead, where the own organisation is a party to it */
            replacedBy: components["schemas"]["RelatedProposalDto"] | null;
            /** @description The one that this took the place of */
            replaces: components["schemas"]["RelatedProposalDto"] | null;
            decisions: components["schemas"]["DecisionsDto"];
            /** @description What your own organisation has decided and can still undo. The other organisation learns of a decision when it takes effect */
            pending: components["schemas"]["PauseDto"] | null;
            allowed: components["schemas"]["AllowedDto"];
            hold: components["schemas"]["HoldDto"] | null;
            /** Format: uuid */
            offerId: string | null;
        };
        EndedProposalDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description The side of the one who asks
             * @enum {string}
             */
            side: "sending" | "receiving";
            /** @description Group of the need: code list diagnoses */
            diagnosis: string;
            /**
             * @description Week of the intake
             * @example 2026-W49
             */
            week: string;
            /** @description The sending provider's own pseudonym; only for its own people */
            reference: string | null;
            /** @description Name of the organisation on the other side */
            other: string;
            /** Format: date-time */
            endedAt: string;
            /** @description Why; null for what ended before it was kept */
            reasonNl: string | null;
            reasonEn: string | null;
            /**
             * Format: uuid
             * @description What came instead, where the own organisation is a party to it
             */
            replacedBy: string | null;
        };
        EndedProposalListDto: {
            items: components["schemas"]["EndedProposalDto"][];
            total: number;
        };
        OrderDto: {
            nl: string;
            en: string;
        };
        NeedDto: {
            /** @description Code list diagnoses */
            diagnosis: string;
            /** @description Code list settings; empty where care is said in terms of need */
            settings: string[];
            /** @description Code list intensities, any of which would do; null = any */
            intensities: string[] | null;
            /** @description Age band in years, both ends inclusive */
            age: number[];
            /** @description Code list languages */
            language: string;
            severity: number;
        };
        ProposalSummaryDto: {
            need: components["schemas"]["NeedDto"];
            /** @description Whole weeks since registration */
            waited: number;
            /** @description What the client can expect where they wait */
            now: components["schemas"]["PresentWaitDto"];
            /** @description Null = no norm holds under this title */
            norm: components["schemas"]["ProposalNormDto"] | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null for one proposed by hand
             */
            runId: string | null;
            /**
             * @description A matching run; by hand at the case table; or a clinician, in place of another
             * @enum {string}
             */
            origin: "run" | "hand" | "clinician";
            /** @enum {string} */
            state: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            version: number;
            /**
             * @description The side of the one who asks
             * @enum {string}
             */
            side: "sending" | "receiving";
            eyes: components["schemas"]["EyesDto"];
            seen: components["schemas"]["SeenDto"];
            /** @description Why it ended without an answer; null while it is open, and where a rejection says why */
            closed: components["schemas"]["ClosedDto"] | null;
            proposed: components["schemas"]["WaitProposedDto"];
            weeksSooner: number;
            /** @description Whether the weeks sooner are known; where a part of a wait is not, no number is told to clients */
            gainKnown: boolean;
            /** @description Beyond the norm now, within it with this proposal */
            bringsUnderNorm: boolean;
            /** @description Null = online */
            travelMinutes: number | null;
            from: components["schemas"]["FromDto"];
            to: components["schemas"]["ToDto"];
            /** @description Who of your own organisation has taken it on; null = nobody */
            assignee: components["schemas"]["NamedDto"] | null;
            /**
             * Format: date
             * @description Last day on which it can go on
             */
            expiresOn: string;
            /** @description 0 = today */
            daysLeft: number;
            urgency: components["schemas"]["UrgencyDto"];
            /**
             * @description What the client says today; null for the receiving side, which it does not concern
             * @enum {string|null}
             */
            wish: "open" | "stay" | "not-asked" | null;
            /** @description The sending provider's own pseudonym; only for its own people */
            reference: string | null;
            /** @description The client is in danger now, as far as your organisation said so */
            danger: boolean;
        };
        UrgencyCountsDto: {
            "last-days": number;
            "other-approved": number;
            severe: number;
            "beyond-norm": number;
            sooner: number;
        };
        ProposalCountsDto: {
            waitingForUs: number;
            waitingForOther: number;
            approved: number;
            /** @description What waits for the reader, by why */
            byUrgency: components["schemas"]["UrgencyCountsDto"];
        };
        ProposalListDto: {
            /** @description What the list is sorted by, as a sentence */
            order: components["schemas"]["OrderDto"];
            items: components["schemas"]["ProposalSummaryDto"][];
            total: number;
            /** @description Of all that is open, whatever the filters */
            counts: components["schemas"]["ProposalCountsDto"];
        };
        NewDecisionDto: {
            /** @description Record it now and let it take effect by itself after 10 seconds, in which it can be undone (/api/v1/pending-decisions); without it, it takes effect at once */
            undoable?: boolean;
            /** @enum {string} */
            verdict: "approve" | "refuse";
            /**
             * @description With a refusal: one of the code list refusalReasons that is in use and meant for your side
             * @example continuity-of-care
             */
            reason?: string | null;
            /** @description The version that was looked at */
            version: number;
        };
        NewReplacementDto: {
            /** @description Id of the programme that is proposed instead */
            programmeId: string;
            /**
             * @description ISO week of the intake
             * @example 2026-W49
             */
            week: string;
            /** @description The version that was looked at */
            version: number;
        };
        OwnAbsenceDto: {
            /**
             * Format: date
             * @description The first day
             */
            since: string;
            /**
             * Format: date
             * @description The last day
             */
            until: string;
            /** Format: uuid */
            id: string;
            version: number;
            /** @description Whether it has begun */
            now: boolean;
            /** @description Who answers; null = the team */
            delegate: components["schemas"]["NamedDto"] | null;
        };
        ColleagueAwayDto: {
            /**
             * Format: date
             * @description The first day
             */
            since: string;
            /**
             * Format: date
             * @description The last day
             */
            until: string;
            /** @description Whether you have been named to answer then */
            yours: boolean;
        };
        ColleagueDto: {
            id: string;
            name: string;
            /** @description Code list professions */
            profession: string;
            /** @description Away today or later, first one first */
            away: components["schemas"]["ColleagueAwayDto"][];
            /** @description Whether you answer for this colleague today */
            yours: boolean;
        };
        TeamDto: {
            /** @description Your own id among those of colleagues */
            me: string;
            /** Format: date */
            today: string;
            /** @description An absence lasts so many weeks at most */
            weeks: number;
            /**
             * Format: date
             * @description The furthest day an absence may begin
             */
            furthest: string;
            /** @description Your own, first one first; the past is left out */
            absences: components["schemas"]["OwnAbsenceDto"][];
            /** @description Qualified clinicians of your organisation seen before */
            colleagues: components["schemas"]["ColleagueDto"][];
        };
        NewAbsenceDto: {
            /**
             * Format: date
             * @description The first day of it; today or later
             */
            since: string;
            /**
             * Format: date
             * @description The last day of it
             */
            until: string;
            /** @description Id of a colleague out of `colleagues`, who answers in the meantime; null = the team */
            delegate?: string | null;
        };
        ChangedAbsenceDto: {
            /**
             * Format: date
             * @description The first day of it; today or later
             */
            since: string;
            /**
             * Format: date
             * @description The last day of it
             */
            until: string;
            /** @description Id of a colleague out of `colleagues`, who answers in the meantime; null = the team */
            delegate?: string | null;
            /** @description The version you looked at */
            version: number;
        };
        TakeOnDto: {
            /** @description Id of the one who had taken it on when you looked; null = nobody */
            instead: string | null;
        };
        ViewFilterDto: {
            /**
             * @default open
             * @enum {string}
             */
            state: "open" | "closed" | "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            /** @enum {string} */
            side?: "sending" | "receiving";
            /**
             * @description Whose decision is awaited
             * @enum {string}
             */
            waitingFor?: "me" | "other";
            /** @description Code list diagnoses */
            diagnosis?: string;
            /**
             * @description Why it stands where it stands
             * @enum {string}
             */
            urgency?: "last-days" | "other-approved" | "severe" | "beyond-norm" | "sooner";
            /** @description AGB code of the organisation on the other side */
            organisation?: string;
            /** @description Ends within so many days */
            within?: number;
            /**
             * @description Only what you have taken on, or those for whom you answer today
             * @enum {string}
             */
            assignee?: "me";
            /**
             * Format: uuid
             * @description Only of this matching run
             */
            runId?: string;
            /**
             * @default urgency
             * @enum {string}
             */
            sort: "urgency" | "newest";
        };
        SavedViewDto: {
            /** Format: uuid */
            id: string;
            query: components["schemas"]["ViewFilterDto"];
        };
        SavedViewListDto: {
            /** @description In the order in which they were saved */
            items: components["schemas"]["SavedViewDto"][];
        };
        NewViewDto: {
            query: components["schemas"]["ViewFilterDto"];
        };
        FollowUpOwnerDto: {
            id: string;
            /** @description Name to show; null where none was known */
            name: string | null;
            /** @description True where it is the one who asks */
            you: boolean;
        };
        FollowUpDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "danger-now" | "offer-declined" | "offer-expired" | "proposal-expired" | "proposal-refused" | "proposal-withdrawn" | "returned" | "treatment-started";
            /** @description Own pseudonym of the client */
            reference: string;
            entryId: string;
            /** @description Whose hand it wants; null = the organisation as a whole */
            owner: components["schemas"]["FollowUpOwnerDto"] | null;
            /** @description Who answers for the owner today; null where the owner is there, or left it to the team */
            standIn: components["schemas"]["FollowUpOwnerDto"] | null;
            /** @description To be sent along when handing over */
            version: number;
            /**
             * Format: uuid
             * @description The offer it comes of
             */
            offerId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        FollowUpColleagueDto: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "clinician" | "data-steward";
            /** @description Code list professions */
            profession: string | null;
            /**
             * Format: date
             * @description Away today, up to and including
             */
            awayUntil: string | null;
            /** @description True for the one who asks */
            you: boolean;
        };
        CrisisPointerDto: {
            /** @description The crisis service of the region, as people know it */
            name: string;
            /** @description Answered day and night */
            phone: string;
        };
        FollowUpListDto: {
            items: components["schemas"]["FollowUpDto"][];
            /** @description To whom a follow-up can go */
            colleagues: components["schemas"]["FollowUpColleagueDto"][];
            total: number;
            /** @description Whom to call for a client in danger now; null = the region has not set it (policy, part crisis) */
            crisis: components["schemas"]["CrisisPointerDto"] | null;
        };
        NewOwnerDto: {
            /** @description Id out of `colleagues`; your own to take it on */
            colleague: string;
            /** @description The version you looked at */
            version: number;
        };
        LetterItemDto: {
            label: string | null;
            text: string;
            /** @description True where the language has no such sentence, so that this one is Dutch */
            dutch?: boolean;
        };
        LetterBlockDto: {
            /** @enum {string} */
            kind: "heading" | "paragraph" | "list";
            /** @description Of a heading or a paragraph */
            text?: string;
            /** @description True where the language has no such sentence, so that this one is Dutch */
            dutch?: boolean;
            /** @description Of a list */
            items?: components["schemas"]["LetterItemDto"][];
        };
        LetterLanguageDto: {
            /** @description ISO 639 */
            code: string;
            /** @description Its name in that language */
            name: string;
        };
        LetterDto: {
            /** @description ISO 639-1 */
            language: string;
            /** @enum {string} */
            direction: "ltr" | "rtl";
            /**
             * @description Whom it speaks to
             * @enum {string}
             */
            addressee: "parents" | "both" | "young" | "adult";
            /** @description Whom it can speak to, by the age band; of several only the sender knows which */
            addressees: ("parents" | "both" | "young" | "adult")[];
            title: string;
            /** @description Name of the organisation that writes */
            sender: string;
            /** @description Date and reference */
            head: components["schemas"]["LetterItemDto"][];
            blocks: components["schemas"]["LetterBlockDto"][];
            closing: string[];
            /** @description Languages beside nl and en, which the region has added */
            languages: components["schemas"]["LetterLanguageDto"][];
            /** @description What nobody has set: how clients reach your organisation (`doorstroom region provider`), whom the region calls in a crisis (`doorstroom policy`) */
            gaps: ("contact" | "address" | "crisis")[];
            /** @description Sentences that the language does not have; they stand in Dutch, marked [NL] */
            missing: string[];
        };
        OfferOptionDto: {
            /** @example 2026-W49 */
            week: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            intakeOn: string;
            /** @description Weeks sooner in treatment than where the client waits */
            weeksSooner: number;
        };
        OfferFormDto: {
            /** @description Municipality of the location */
            place: string;
            online: boolean;
            group: boolean;
            /** @description Code list languages */
            language: string;
            /** @description Null = online, or not known */
            travelMinutes: number | null;
            /** @description Announced, from the intake to treatment; null = not known */
            treatmentWeeks: number | null;
        };
        HandOverStepDto: {
            /** @enum {string} */
            step: "consent" | "referral-letter" | "warm-hand-over";
            /**
             * @description Which organisation recorded it
             * @enum {string}
             */
            side: "sending" | "receiving";
            /** @description Who recorded it */
            by: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description Of the referral letter; only for the organisation that has the file
             */
            letterOn: string | null;
            /**
             * @description Whether the letter was valid when the client registered; a check and no block
             * @enum {string|null}
             */
            letterValidity: "valid" | "lapsed" | null;
            /**
             * @description Of the consent: who gave it
             * @enum {string|null}
             */
            consentOf: "parents" | "parents-and-child" | "client" | "representative" | null;
        };
        NextStepDto: {
            /** @enum {string} */
            code: "ask-the-client" | "record-consent" | "check-letter" | "hand-over" | "hold-intake" | "start-treatment";
            /**
             * @description Whose turn it is
             * @enum {string}
             */
            side: "sending" | "receiving";
            /**
             * Format: date
             * @description The last day for it; past where it is late; null = nobody knows when treatment begins
             */
            dueOn: string | null;
        };
        OfferAllowedDto: {
            answer: boolean;
            steps: ("consent" | "referral-letter" | "warm-hand-over")[];
            /** @description Whose consent it can be, by the age band; of several only the sender knows which */
            consentOf: ("parents" | "parents-and-child" | "client" | "representative")[];
            takeBack: ("consent" | "referral-letter" | "warm-hand-over")[];
            holdIntake: boolean;
            start: boolean;
            /** @description Reasons for which the client can come back now */
            returnReasons: ("unsuitable-at-intake" | "exclusion-at-intake" | "client-withdrew" | "did-not-attend" | "place-fell-away")[];
        };
        OfferDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            proposalId: string;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "expired";
            version: number;
            /**
             * @description The side of the one who asks
             * @enum {string}
             */
            side: "sending" | "receiving";
            /** @description The sending provider's own pseudonym; only for its own people */
            reference: string | null;
            need: components["schemas"]["NeedDto"];
            /** @description Who decides, and so whom the letter speaks to, by the age band; of several only the sender knows which */
            addressees: ("parents" | "both" | "young" | "adult")[];
            from: components["schemas"]["FromDto"];
            to: components["schemas"]["ToDto"];
            /**
             * @description Week of the intake: the chosen one, before that the one both clinicians approved
             * @example 2026-W49
             */
            week: string;
            /**
             * Format: date
             * @description Monday of that week
             */
            intakeOn: string;
            /** @description One to three, in order of date; each a held place */
            options: components["schemas"]["OfferOptionDto"][];
            /** @description Whether the weeks sooner are known; where a part of a wait is not, no number is told to clients */
            gainKnown: boolean;
            chosenWeek: string | null;
            form: components["schemas"]["OfferFormDto"];
            /** @description Who made the offer, and has it back without an answer; only for the same organisation */
            offeredBy: string | null;
            /** Format: date-time */
            offeredAt: string;
            /**
             * Format: date
             * @description Last day to answer
             */
            answerBy: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description Who recorded the answer; only for the same organisation */
            answeredBy: string | null;
            /** @description Code list declineReasons */
            reason: string | null;
            /** @description What the reason said when it was given */
            reasonNl: string | null;
            reasonEn: string | null;
            /**
             * @description What became of the client after accepting; null = not accepted
             * @enum {string|null}
             */
            transfer: "planned" | "intake-held" | "started" | "returned" | null;
            /** Format: date-time */
            intakeHeldAt: string | null;
            /**
             * Format: date-time
             * @description When treatment began, or the client came back
             */
            closedAt: string | null;
            /** @description Code list returnReasons */
            returnReason: string | null;
            /** @description Steps that are done, in order of time */
            handOver: components["schemas"]["HandOverStepDto"][];
            /** @description The client is about 18, so a new referral may be needed; a check and no block */
            passesEighteen: boolean;
            next: components["schemas"]["NextStepDto"] | null;
            allowed: components["schemas"]["OfferAllowedDto"];
        };
        OfferListDto: {
            items: components["schemas"]["OfferDto"][];
            total: number;
        };
        ReadyListDto: {
            items: components["schemas"]["ProposalSummaryDto"][];
            total: number;
        };
        OffersWaitingDto: {
            /** @description Approved and to be offered */
            ready: number;
            /** @description Offered to your client, without an answer yet */
            withClient: number;
            /** @description Under way, and the next step is yours */
            underWay: number;
            total: number;
        };
        PossibleWeekDto: {
            /** @example 2026-W49 */
            week: string;
            /**
             * Format: date
             * @description Monday of the week
             */
            intakeOn: string;
            /** @description Weeks sooner in treatment than where the client waits */
            weeksSooner: number;
            /**
             * Format: date
             * @description Last day of an answer that leaves time to prepare the intake
             */
            lastAnswerOn: string;
        };
        AnswerDaysDto: {
            /**
             * Format: date
             * @description Sooner would not leave the client the days of the region
             */
            first: string;
            /**
             * Format: date
             * @description Where no other is asked for
             */
            usual: string;
            /**
             * Format: date
             * @description Later would not leave time to prepare the intake; before `first`: it is too late to offer this
             */
            last: string;
        };
        PossibleWeeksDto: {
            items: components["schemas"]["PossibleWeekDto"][];
            /** @description When the client can be asked to answer an offer of the approved week alone; each is a working day */
            answer: components["schemas"]["AnswerDaysDto"];
            total: number;
            /** @description A group starts in the approved week and in no other */
            group: boolean;
        };
        NewOfferDto: {
            /** Format: uuid */
            proposalId: string;
            /**
             * Format: date
             * @description Last day to answer; without it what the region has agreed on
             */
            answerBy?: string | null;
            /**
             * @description Weeks beside the approved one, of GET /offers/ready/{proposalId}/weeks; held with the offer
             * @example [
             *       "2026-W50"
             *     ]
             */
            weeks?: string[];
        };
        AnswerDto: {
            /** @enum {string} */
            answer: "accepted" | "declined";
            /**
             * @description With "declined": one of the code list declineReasons that is in use
             * @example too-far
             */
            reason?: string | null;
            /**
             * @description With "accepted": which week; needed where the offer has several
             * @example 2026-W49
             */
            week?: string | null;
            /** @description The version that was looked at */
            version: number;
        };
        OwnListQueryDto: {
            /** @description The own reference, or its beginning; capitals make no difference */
            reference?: string;
            /**
             * @description Everybody who has not left, where it is not said
             * @enum {string}
             */
            status?: "waiting" | "at-table" | "proposed" | "approved" | "offered" | "accepted" | "left";
            /**
             * @description Only those of whom this has to be looked at
             * @enum {string}
             */
            flag?: "danger" | "wait-unknown" | "wish-not-asked" | "unchanged";
            /** @default 50 */
            limit: number;
            /** @default 0 */
            offset: number;
        };
        OwnListLineDto: {
            id: string;
            /** @description Your own pseudonym */
            reference: string;
            diagnosis: string;
            /** @enum {integer} */
            severity: 1 | 2 | 3;
            /** @description Whole weeks since registration, rounded down */
            waitedWeeks: number;
            /** @enum {string} */
            status: "waiting" | "at-table" | "proposed" | "approved" | "offered" | "accepted" | "left";
            flags: ("danger" | "wait-unknown" | "wish-not-asked" | "unchanged")[];
            /**
             * Format: date
             * @description Day of the last push that named it
             */
            confirmedOn: string;
            /**
             * Format: date
             * @description Since when the row says what it says
             */
            unchangedSince: string;
            /**
             * Format: uuid
             * @description The proposal that is open
             */
            proposal: string | null;
            /**
             * Format: uuid
             * @description The offer that is open or accepted
             */
            offer: string | null;
            /**
             * Format: uuid
             * @description The case at the table that is open
             */
            case: string | null;
        };
        OwnListCountDto: {
            /** @enum {string} */
            status: "waiting" | "at-table" | "proposed" | "approved" | "offered" | "accepted" | "left";
            count: number;
        };
        OwnListDto: {
            items: components["schemas"]["OwnListLineDto"][];
            /** @description With the status that was asked for */
            total: number;
            /** @description Of each status, with what else was asked for */
            counts: components["schemas"]["OwnListCountDto"][];
            /** @description Days since the last delivery, where the next one is overdue by the region’s policy */
            overdueDays: number | null;
        };
        HandOverDto: {
            /**
             * Format: date
             * @description Date of the referral letter; with that step only
             */
            letterOn?: string | null;
            /**
             * @description Whose consent it is; with that step only. Needed where the age band spans 12 or 16, as `allowed.consentOf` says
             * @enum {string|null}
             */
            consentOf?: "parents" | "parents-and-child" | "client" | "representative" | null;
        };
        ReturnDto: {
            /**
             * @description Code list returnReasons
             * @enum {string}
             */
            reason: "unsuitable-at-intake" | "exclusion-at-intake" | "client-withdrew" | "did-not-attend" | "place-fell-away";
        };
        NormDto: {
            /** @description Weeks from registration to intake */
            intake: number;
            /** @description Weeks from intake to treatment */
            treatment: number;
            /** @description Weeks from registration to treatment */
            total: number;
        };
        MeasureDto: {
            /** @description Each place counts once; one decimal */
            meanWeeks: number | null;
            medianWeeks: number | null;
            /** @description Places that wait longer than the norm */
            beyondNorm: number | null;
            /** @description 0 to 1 */
            shareBeyondNorm: number | null;
            /**
             * @description Why a figure that is null is not there
             * @enum {string|null}
             */
            reasonAbsent: "no-norm" | "no-places" | "suppressed" | "unknown-waits" | null;
        };
        WaitFigureDto: {
            places: number | null;
            intake: components["schemas"]["MeasureDto"];
            treatment: components["schemas"]["MeasureDto"];
            total: components["schemas"]["MeasureDto"];
            /** @description Too few places to show, or needed to hide others that are */
            suppressed: boolean;
        };
        BilingualDto: {
            nl: string;
            en: string;
        };
        WaitGroupDto: {
            key: string;
            label: components["schemas"]["BilingualDto"];
            figure: components["schemas"]["WaitFigureDto"];
        };
        WaitsDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When the figures were published
             */
            asOf: string;
            /** @enum {string} */
            by: "region" | "provider" | "diagnosis";
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Null = no norm holds for this population */
            norm: components["schemas"]["NormDto"] | null;
            /** @description Figures about fewer places are not shown */
            k: number;
            /** @enum {string} */
            unit: "wachtplekken";
            total: components["schemas"]["WaitFigureDto"];
            groups: components["schemas"]["WaitGroupDto"][];
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        TrendMonthDto: {
            /** @example 2026-10 */
            month: string;
            /**
             * Format: date
             * @description Its last day, which the figures are of
             */
            day: string;
            /** @description Providers whose lists were delivered by then and since */
            providers: number;
            /** @description Places that wait for an intake */
            places: number | null;
            /** @description Of these, waited no longer than the norm to intake: 0 to 1 */
            share: number | null;
            /** @description Weeks waited by the middle one */
            medianWeeks: number | null;
            /**
             * @description Why a figure that is null is not there
             * @enum {string|null}
             */
            absent: "no-norm" | "no-places" | "suppressed" | "unknown-waits" | "not-delivered" | "other-norm" | null;
            /** @description The share is beyond its limits, or one of eight in a row on one side of its mean */
            shareSignal: boolean;
            /** @description The same of the median */
            medianSignal: boolean;
        };
        XmrLimitsDto: {
            /** @description Mean of the months */
            centre: number;
            /** @description Lower natural process limit */
            lower: number;
            /** @description Upper natural process limit */
            upper: number;
        };
        TrendVariationDto: {
            /** @description Null under eight months */
            limits: components["schemas"]["XmrLimitsDto"] | null;
            /**
             * @description What the last month is beside the ordinary variation
             * @enum {string}
             */
            change: "none" | "higher" | "lower" | "too-few";
        };
        ForecastMonthDto: {
            /** @example 2027-01 */
            month: string;
            /**
             * Format: date
             * @description Its last day, which the forecast is of
             */
            day: string;
        };
        ForecastPointDto: {
            middle: number;
            /** @description Lower end of the interval */
            lower: number;
            /** @description Upper end of the interval */
            upper: number;
        };
        BackTestDto: {
            /** @description Ends of months of the past at which such a forecast was made anew */
            origins: number;
            /** @description Months forecast from there that have come since */
            forecasts: number;
            /** @description Of these, those that came out within their interval: 0 to 1 */
            coverage: number;
        };
        MeasureForecastDto: {
            /** @description Change a month; 0 where that of the past is no more than chance */
            drift: number;
            /** @description Of the months of `months`; empty where there is none */
            points: components["schemas"]["ForecastPointDto"][];
            /** @description How such forecasts would have done; null where too few months are over to tell */
            backTest: components["schemas"]["BackTestDto"] | null;
            /**
             * @description Why there is none: fewer than 12 months one after the other about the same lists, or no figure of the last month
             * @enum {string|null}
             */
            absent: "too-few-months" | "latest-absent" | null;
        };
        TrendForecastDto: {
            /** @description 6 months after the last that is over */
            months: components["schemas"]["ForecastMonthDto"][];
            /**
             * @description The share of outcomes that an interval ought to hold
             * @example 0.8
             */
            level: number;
            /** @description Of the places that wait for an intake */
            places: components["schemas"]["MeasureForecastDto"];
            /** @description Of the share within the norm */
            share: components["schemas"]["MeasureForecastDto"];
            /** @description Of the median of weeks waited */
            median: components["schemas"]["MeasureForecastDto"];
            definition: components["schemas"]["BilingualDto"];
        };
        TrendGroupDto: {
            key: string;
            label: components["schemas"]["BilingualDto"];
        };
        TrendDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When the last month was published
             */
            asOf: string;
            /** @enum {string} */
            by: "region" | "provider" | "diagnosis";
            /** @description Empty for the region */
            key: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Weeks to the intake; null = no norm holds */
            norm: number | null;
            /** @description Figures about fewer places are not shown */
            k: number;
            /** @description Two years at most, oldest first */
            months: components["schemas"]["TrendMonthDto"][];
            /** @description Of the share within the norm */
            share: components["schemas"]["TrendVariationDto"];
            /** @description Of the median */
            median: components["schemas"]["TrendVariationDto"];
            /** @description Half a year on, if it goes on as it went */
            forecast: components["schemas"]["TrendForecastDto"];
            /** @description What can be chosen by this grouping */
            groups: components["schemas"]["TrendGroupDto"][];
            /**
             * @description Why there are no months: nobody ever waited here, or the past is still being counted
             * @enum {string|null}
             */
            absent: "no-history" | "counting" | null;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        WaitSharesDto: {
            /** @description Had an intake */
            intake: number;
            /** @description Off the list without an intake, and not by a transfer */
            left: number;
            /** @description Moved to another provider */
            moved: number;
            /** @description Still waiting */
            waiting: number;
        };
        TimeToIntakePointDto: {
            /** @description Weeks since the registration */
            weeks: number;
            /** @description In hundredths, together 1; null where there are too few to show */
            shares: components["schemas"]["WaitSharesDto"] | null;
            /** @description Of the share with an intake: 95 % interval */
            interval: number[] | null;
        };
        TimeToIntakeDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When it was published
             */
            asOf: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /**
             * Format: date
             * @description First day that was looked at
             */
            observedFrom: string | null;
            /**
             * Format: date
             * @description Last day that was looked at
             */
            observedUntil: string | null;
            /** @description Weeks to the intake; null = no norm holds */
            norm: number | null;
            /** @description Figures about fewer places are not shown */
            k: number;
            /** @description The shortest first; the norm is among them */
            points: components["schemas"]["TimeToIntakePointDto"][];
            /** @description Weeks by which half have an intake; null where that is not seen within a year */
            medianWeeks: number | null;
            /**
             * @description Why nothing is shown
             * @enum {string|null}
             */
            absent: "no-history" | "counting" | "suppressed" | "no-places" | null;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        EligibleDto: {
            /**
             * Format: date-time
             * @description When the run was completed
             */
            ranAt: string;
            /** @description Entries that the run looked at */
            entries: number | null;
            /** @description Of these, with care elsewhere that fits */
            eligible: number | null;
            /** @description Of these, with a proposal */
            proposed: number | null;
        };
        StepTimeDto: {
            /**
             * @description From the step before it to this one
             * @enum {string}
             */
            step: "seen" | "approved" | "offered" | "accepted" | "intake" | "started";
            /** @description Days of the calendar, of all that reached the step: they are as many as it counts */
            medianDays: number | null;
            /**
             * @description Why there is no median
             * @enum {string|null}
             */
            absent: "suppressed" | "none" | "unknown" | null;
        };
        LostDto: {
            /**
             * @description How far they had come
             * @enum {string}
             */
            after: "unseen" | "undecided" | "refused" | "approved" | "offered" | "declined" | "accepted" | "intake" | "started";
            /**
             * @description `lapsed`: nobody acted in time
             * @enum {string}
             */
            loss: "refused" | "declined" | "returned" | "lapsed";
            /** @description Code lists refusalReasons, declineReasons and returnReasons; null of what lapsed, and of the reasons that are hidden together */
            reason: string | null;
            /** @description Null where it may not be shown */
            count: number | null;
        };
        HeldDto: {
            /**
             * @description Who is to act; `both`: neither organisation has decided
             * @enum {string}
             */
            by: "both" | "sending" | "receiving" | "client" | "case-table";
            /**
             * @description How far it has come; `case`: at the case table
             * @enum {string}
             */
            at: "unseen" | "undecided" | "refused" | "approved" | "offered" | "declined" | "accepted" | "intake" | "started" | "case";
            /** @description Null where it may not be shown */
            count: number | null;
            /** @description Days that they have had it */
            medianDays: number | null;
        };
        FunnelDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description The step before the first, of the last run: of entries, not of proposals */
            eligible: components["schemas"]["EligibleDto"] | null;
            /** @description Null where it may not be shown */
            proposed: number | null;
            /** @description Opened or decided on by a clinician who may decide */
            seen: number | null;
            /** @description By both organisations */
            approved: number | null;
            offered: number | null;
            accepted: number | null;
            /** @description The intake at the new provider has been held */
            intake: number | null;
            started: number | null;
            /** @description By the client */
            declined: number | null;
            /** @description By a clinician */
            refused: number | null;
            times: components["schemas"]["StepTimeDto"][];
            /** @description What came no further, and why */
            losses: components["schemas"]["LostDto"][];
            /** @description What waits for somebody now */
            held: components["schemas"]["HeldDto"][];
            /** @description Figures about fewer are not shown */
            k: number;
            /**
             * Format: date-time
             * @description When the figures were published
             */
            asOf: string;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        CountRowDto: {
            /** @description A code; `none` = not yet */
            key: string;
            /** @description Null where it may not be shown */
            count: number | null;
        };
        CountTableDto: {
            total: number | null;
            rows: components["schemas"]["CountRowDto"][];
        };
        CaseTableDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Code list caseReasons */
            reasons: components["schemas"]["CountTableDto"];
            /** @description Code list caseDecisions */
            decisions: components["schemas"]["CountTableDto"];
            /** @description Code list caseOutcomes */
            outcomes: components["schemas"]["CountTableDto"];
            /** @description Open, open-late, done, done-late, dropped */
            actions: components["schemas"]["CountTableDto"];
            /** @description Days from submission to decision */
            medianDaysToDecision: number | null;
            /** @description Figures about fewer are not shown */
            k: number;
            /** Format: date-time */
            asOf: string;
            definition: components["schemas"]["BilingualDto"];
        };
        LedgerLineDto: {
            /** @description Null where it may not be shown */
            sent: number | null;
            /** @description Null where it may not be shown */
            received: number | null;
            /** @description Received less sent */
            net: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            sentWeight: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            receivedWeight: number | null;
            /** @description Received less sent */
            netWeight: number | null;
            /** @description AGB code */
            key: string;
            label: components["schemas"]["BilingualDto"];
            /**
             * @description Whether it approves severe demands less, beside the others, than the rest of the region does; `unsaid`: too few answers to say so
             * @enum {string}
             */
            alarm: "unlike" | "alike" | "unsaid";
        };
        ExchangePairDto: {
            /** @description Null where it may not be shown */
            sent: number | null;
            /** @description Null where it may not be shown */
            received: number | null;
            /** @description Received less sent */
            net: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            sentWeight: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            receivedWeight: number | null;
            /** @description Received less sent */
            netWeight: number | null;
            /** @description AGB code of the other organisation */
            key: string;
            label: components["schemas"]["BilingualDto"];
        };
        ExchangedDto: {
            /** @description Null where it may not be shown */
            sent: number | null;
            /** @description Null where it may not be shown */
            received: number | null;
            /** @description Received less sent */
            net: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            sentWeight: number | null;
            /** @description Each client by the weight of its severity; null where it may not be shown */
            receivedWeight: number | null;
            /** @description Received less sent */
            netWeight: number | null;
        };
        AnswersDto: {
            severeApproved: number;
            severeRefused: number;
            otherApproved: number;
            otherRefused: number;
        };
        OwnLedgerDto: {
            /** @description With each other organisation */
            pairs: components["schemas"]["ExchangePairDto"][];
            whole: components["schemas"]["ExchangedDto"];
            /** @description What it answered as the receiving side */
            answers: components["schemas"]["AnswersDto"];
        };
        WeightsDto: {
            light: number;
            moderate: number;
            severe: number;
        };
        LedgerDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Clients who accepted an offer */
            transfers: number | null;
            lines: components["schemas"]["LedgerLineDto"][];
            /** @description Of the organisation that one acts for, in full */
            own: components["schemas"]["OwnLedgerDto"] | null;
            /** @description What a client of each severity counts in the balance */
            weights: components["schemas"]["WeightsDto"];
            /** @description Figures about fewer are not shown */
            k: number;
            /**
             * Format: date-time
             * @description When the figures were published
             */
            asOf: string;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        LeverIntervalDto: {
            /** @description Weeks beyond the norm */
            low: number;
            high: number;
        };
        LeverDto: {
            /** @enum {string} */
            kind: "places" | "ceilings" | "reviews" | "net-intakes" | "groups" | "travel" | "exclusions" | "contracts" | "stops";
            /** @description Of places: the diagnosis group */
            diagnosis: string | null;
            /** @description By how much: intakes, percent, clients or minutes; null where there is nothing to count */
            by: number | null;
            /** @description The change in words */
            label: components["schemas"]["BilingualDto"];
            /** @description Weeks beyond the norm that the plan with the change spares more, in steps of fifty */
            weeks: number;
            /** @description Where the difference between the two best plans lies for certain, all that counts converted to weeks beyond the norm; null where the proof says nothing of this population */
            interval: components["schemas"]["LeverIntervalDto"] | null;
            /** @description So many more clients at least would be proposed a place */
            added: number;
            /** @description So many at least would no longer be */
            removed: number;
        };
        LeversDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When they were published
             */
            asOf: string;
            /**
             * Format: date-time
             * @description When the run was finished
             */
            runAt: string | null;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Figures about fewer clients are not shown */
            k: number;
            /** @description Ten at most; what helps most first */
            items: components["schemas"]["LeverDto"][];
            /** @description Changes that were worked out for everybody together */
            tried: number;
            /** @description Changes that were not worked out: there was no time left */
            untried: number;
            /**
             * @description Why there are none: no run, worked out under a lower threshold, too large a problem, or so few proposals that nothing may be told
             * @enum {string|null}
             */
            absent: "no-run" | "other-threshold" | "not-worked-out" | "hidden" | null;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        ListFigureDto: {
            /** @description Registrations a week */
            demand: number;
            /** @description Intakes, departures and transfers a week while somebody waited; null where nobody went, or all on one day */
            capacity: number | null;
            /** @description Demand for each place that came free; null where capacity is */
            load: number | null;
            /**
             * @description `short`: more came than went, by more than chance explains (95 %); `spare`: fewer; `even`: neither
             * @enum {string}
             */
            balance: "short" | "even" | "spare";
            /** @description Places that wait for an intake on the last day */
            queueSize: number;
            /** @description Places that may wait where nearly all have an intake within the norm; null where no norm holds */
            targetQueueSize: number | null;
            /** @description Weeks waited by those who wait; null where nobody does */
            meanWait: number | null;
            /** @description Places a week that are needed; null where no norm holds */
            neededCapacity: number | null;
            /**
             * @description `relief`: to bring a list that is too long to its target within 26 weeks; `steady`: to keep it there
             * @enum {string|null}
             */
            needed: "relief" | "steady" | null;
            /** @description Twice the mean wait against the norm: above 1 it is out of reach; null where no norm holds */
            pressure: number | null;
            /** @description Taken off a week by list cleaning, which is no capacity; null where it may not be shown */
            cleaned: number | null;
        };
        ListQueueDto: {
            /** @description Code of the diagnosis group */
            key: string;
            label: components["schemas"]["BilingualDto"];
            /** @description Code of the municipality of those who wait; null = of the whole region */
            area: string | null;
            /** @description Null where it may not be shown */
            figure: components["schemas"]["ListFigureDto"] | null;
        };
        QueueAreaDto: {
            key: string;
            name: string;
        };
        QueuesDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When it was published
             */
            asOf: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Weeks to the intake; null = no norm holds */
            norm: number | null;
            /** @description Figures about fewer places are not shown */
            k: number;
            /**
             * Format: date
             * @description A Monday
             */
            from: string | null;
            /**
             * Format: date
             * @description A Sunday
             */
            until: string | null;
            /** @description Providers whose lists were known and delivered throughout */
            lists: number;
            /** @description Of so many */
            allLists: number;
            rows: components["schemas"]["ListQueueDto"][];
            /** @description Municipalities of the rows, by name */
            areas: components["schemas"]["QueueAreaDto"][];
            /**
             * @description Why there are no rows: nobody ever waited here, the past is still being counted, or the lists have been known for less than a quarter
             * @enum {string|null}
             */
            absent: "no-history" | "counting" | "too-short" | null;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        ReleaseDto: {
            /**
             * Format: date
             * @description The first day of its period, and what `release` takes
             */
            release: string;
            /** Format: date-time */
            publishedAt: string;
        };
        ReleasesDto: {
            /** @description The latest first */
            items: components["schemas"]["ReleaseDto"][];
        };
        TransferMonthDto: {
            /** @example 2026-10 */
            month: string;
            /**
             * Format: date
             * @description Its last day
             */
            day: string;
            /** @description Clients, each once a step and by the day of the step; null where it may not be shown */
            proposed: number | null;
            offered: number | null;
            accepted: number | null;
            /** @description The treatment elsewhere has begun */
            started: number | null;
            /** @description Back with their own provider, whenever they had accepted */
            returned: number | null;
            /** @description Weeks from registration to treatment that the middle one of those who accepted could expect where they waited */
            expectedWeeks: number | null;
            /** @description Weeks fewer in the week that they chose elsewhere, as estimated then */
            sparedWeeks: number | null;
            /**
             * @description Why there are no weeks; `none`: nobody accepted
             * @enum {string|null}
             */
            sparedAbsent: "suppressed" | "none" | "unknown" | null;
            /** @description Clients for whom the case table decided on bridging care: no transfer */
            bridging: number | null;
            /**
             * @description Why none of these is told: there were no proposals yet, or they began within the month
             * @enum {string|null}
             */
            absent: "before" | "not-whole" | null;
            /** @description Intakes on the lists of the region; null where it may not be shown */
            intakes: number | null;
            /** @description Off the list without an intake, and neither by a transfer nor by list cleaning */
            departures: number | null;
            /** @description Taken off by list cleaning: no transfer */
            cleaned: number | null;
            /** @description Lists that cover the month */
            lists: number;
            /** @description Of so many */
            allLists: number;
            /**
             * @description Why nothing is told of the lists: not known throughout the month, or not delivered since
             * @enum {string|null}
             */
            flowAbsent: "not-whole" | "not-delivered" | null;
        };
        TransfersDto: {
            /**
             * Format: date
             * @description The release: the first day of the period it is of
             */
            release: string;
            /**
             * Format: date-time
             * @description When the last month was published
             */
            asOf: string;
            /**
             * @description Whom the figures are about
             * @enum {string}
             */
            population: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            /** @description Figures about fewer clients are not shown */
            k: number;
            /** @description Two years at most, oldest first */
            months: components["schemas"]["TransferMonthDto"][];
            /**
             * @description Why there are no months: nothing ever happened here, or the past is still being counted
             * @enum {string|null}
             */
            absent: "no-history" | "counting" | null;
            definition: components["schemas"]["BilingualDto"];
            source: string;
        };
        AskedEntryDto: {
            /** @description Id of the entry, as in GET /waiting-list */
            entry?: string;
            /** @description Instead of the id: the reference of the provider, as in its own lists and in the letter to the client */
            reference?: string;
            /** @description AGB code of the provider whose reference it is; the own one where it is left out, for who acts for one */
            provider?: string;
        };
        ErasedRowsDto: {
            table: string;
            rows: number;
        };
        ErasedDto: {
            entry: string;
            /** @description How many rows went, per table; the audit trail stays */
            removed: components["schemas"]["ErasedRowsDto"][];
        };
        ErasureRehearsalDto: {
            entry: string;
            /** @description AGB code of the provider whose list it is on */
            provider: string;
            /** @description How many rows would go, per table; none has gone */
            removed: components["schemas"]["ErasedRowsDto"][];
            /** @description Lines of the audit trail about it, which stay */
            trail: number;
        };
        ErasureDto: {
            entry: string;
            /** @description AGB code of the provider whose list it was on */
            provider: string;
            /** Format: date-time */
            erasedAt: string;
        };
        ErasureListDto: {
            items: components["schemas"]["ErasureDto"][];
            total: number;
        };
        RetentionPeriodDto: {
            /** @enum {string} */
            kind: "run-snapshots" | "earlier-versions" | "events" | "notifications" | "mail" | "webhooks" | "absences" | "saved-views" | "reviewers" | "follow-ups" | "receipts" | "closed-proposals" | "left-entries";
            /** @description Whole months after it was last of use */
            months: number;
            /**
             * Format: date
             * @description What was last of use before this day goes tonight
             */
            before: string;
        };
        RetentionDto: {
            /** @description Version of the policy */
            version: number;
            /**
             * Format: date-time
             * @description Since when this version is in force
             */
            since: string;
            /** @description In the order in which they go */
            periods: components["schemas"]["RetentionPeriodDto"][];
            /** @description The audit trail is kept so many years at least */
            auditYears: number;
        };
        RetiredKindDto: {
            /**
             * @description `expired`: what carries its own end, such as sessions
             * @enum {string}
             */
            kind: "run-snapshots" | "earlier-versions" | "events" | "notifications" | "mail" | "webhooks" | "absences" | "saved-views" | "reviewers" | "follow-ups" | "receipts" | "closed-proposals" | "left-entries" | "expired";
            /** Format: date */
            before: string | null;
            tables: components["schemas"]["ErasedRowsDto"][];
        };
        RetentionRehearsalDto: {
            policyVersion: number;
            /** @description How many rows would go now; none has gone */
            kinds: components["schemas"]["RetiredKindDto"][];
        };
        AnsweredDeedDto: {
            /** @enum {string} */
            deed: "sent" | "looked" | "proposed" | "judged" | "discussed" | "offered" | "wrote" | "answered" | "handed" | "followed" | "ended" | "kept" | "supervised" | "erased" | "tried";
            /** @description How often on that day */
            times: number;
        };
        AnsweredDayDto: {
            /** Format: date */
            day: string;
            deeds: components["schemas"]["AnsweredDeedDto"][];
        };
        AnsweredPartDto: {
            /** @description AGB code of a provider, UZOVI code of an insurer; null = the region */
            organisation: string | null;
            /** @description Role in which they acted; engine = the service itself */
            role: string;
            /**
             * @description Of clinicians: with a qualifying profession, or of the intake team; null = not known
             * @enum {string|null}
             */
            capacity: "qualified" | "intake" | null;
            /** @description How many persons or systems */
            people: number;
            days: components["schemas"]["AnsweredDayDto"][];
        };
        ClientAnswerDto: {
            /** @description Id of the entry, as in the audit trail */
            entry: string;
            /** @description Lines of the audit trail that it sums up */
            lines: number;
            /** @description Organisations in the order in which they first did something */
            parts: components["schemas"]["AnsweredPartDto"][];
            /** @description Days on which the provider changed what is held, one for each change */
            changes: string[];
        };
        AnswerLetterDto: {
            /** @description Id of the entry, as in GET /waiting-list */
            entry?: string;
            /** @description Instead of the id: the reference of the provider, as in its own lists and in the letter to the client */
            reference?: string;
            /** @description AGB code of the provider whose reference it is; the own one where it is left out, for who acts for one */
            provider?: string;
            /**
             * @description Language of the letter
             * @default nl
             * @enum {string}
             */
            language: "nl" | "en";
        };
        FoundEntryDto: {
            /** @description Id of the entry, as in the audit trail */
            entry: string;
        };
        ProgramDto: {
            /** @description Version of the program */
            version: string;
            /** @description What it was built from, where it knows */
            commit: string | null;
            /** @description The last step of the schema that it brings before it answers */
            schema: string;
            /** @description How many steps of the schema there are */
            steps: number;
        };
        QueueNowDto: {
            /** @enum {string} */
            queue: "matching-run" | "expiry" | "audit-anchor" | "retention" | "case-table" | "insight" | "mail" | "webhooks";
            /** @description Jobs that wait, some of them for a later time */
            waiting: number;
            running: number;
            /** @description Failed for good in the last day */
            failed: number;
            /** @description How long the oldest job that is due has waited; 0 = none does */
            oldestSeconds: number;
            /** @description Whether that is longer than it should be */
            stuck: boolean;
        };
        ScheduledNowDto: {
            /** @enum {string} */
            name: "nightly-run" | "missed-run" | "expiry" | "judge-again" | "case-table" | "facts" | "levers" | "figures" | "audit-anchor" | "audit-seal" | "pending-decisions" | "webhook-secrets" | "retention" | "mail-digest" | "mail-due" | "webhooks-due";
            /** @description Done every few seconds by whatever process takes jobs */
            continuous: boolean;
            /**
             * Format: date-time
             * @description When it was last done, as far back as a week; of what is continuous, by this process
             */
            lastAt: string | null;
            /**
             * Format: date-time
             * @description When it is due next; null for what is continuous
             */
            nextAt: string | null;
            /** @description Asked for at each of its times; otherwise only when there is something to do */
            always: boolean;
            /** @description It was due more than an hour ago and has not been done */
            late: boolean;
        };
        DeliveryNowDto: {
            /** @description AGB code */
            provider: string;
            name: string;
            /**
             * Format: date-time
             * @description When its waiting list last came; null = never
             */
            lastAt: string | null;
            /** @description How old it is in days, where that is more than the region agreed on */
            overdueDays: number | null;
        };
        TableSizeDto: {
            name: string;
            /** @description With its indexes */
            bytes: number;
        };
        DiskDto: {
            /**
             * @description Whose disk this process can see
             * @enum {string}
             */
            of: "database" | "anchors";
            freeBytes: number;
            /** @description Less than somebody should look into */
            tight: boolean;
        };
        ReplicaNowDto: {
            /** @description Seconds that it is behind; null = it does not answer */
            lagSeconds: number | null;
            /** @description Whether figures are read from it at this moment */
            used: boolean;
        };
        InstallationDto: {
            /**
             * Format: date-time
             * @description When this was
             */
            at: string;
            program: components["schemas"]["ProgramDto"];
            queues: components["schemas"]["QueueNowDto"][];
            scheduled: components["schemas"]["ScheduledNowDto"][];
            /** @description Days between two deliveries at most, as the region agreed */
            dueDays: number;
            deliveries: components["schemas"]["DeliveryNowDto"][];
            databaseBytes: number;
            /** @description The largest first */
            tables: components["schemas"]["TableSizeDto"][];
            /** @description Null = this process sees none that matters */
            disk: components["schemas"]["DiskDto"] | null;
            /** @description Null = none is set */
            replica: components["schemas"]["ReplicaNowDto"] | null;
        };
        TrailSubjectDto: {
            kind: string;
            id: string | null;
            /** @description Of a look at a list: how many were on it */
            among: number | null;
        };
        TrailEventDto: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Pseudonym of the person, id of the system, or engine */
            user: string;
            organisation: string | null;
            role: string;
            /**
             * @description Of a clinician: with a qualifying profession, or of the intake team, as said at sign-in; null for others, and where it is not known
             * @enum {string|null}
             */
            capacity: "qualified" | "intake" | null;
            action: string;
            subject: components["schemas"]["TrailSubjectDto"];
            /** @description Category of data */
            category: string;
            /** @description On what ground */
            ground: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            detail: {
                [key: string]: unknown;
            };
            /** @description Seal that holds it; null for a few seconds, and for an administrator */
            seal: number | null;
        };
        TrailChangeDto: {
            /** Format: date-time */
            at: string;
            by: string | null;
        };
        EntryTrailDto: {
            entry: string;
            events: components["schemas"]["TrailEventDto"][];
            /** @description When a push changed what is held of the entry */
            changes: components["schemas"]["TrailChangeDto"][];
        };
        TrailListDto: {
            items: components["schemas"]["TrailEventDto"][];
            /** @description Whether there are older ones; ask for those before the last of these */
            more: boolean;
        };
        LastSealDto: {
            number: number;
            /** Format: date-time */
            at: string;
        };
        LastAnchorDto: {
            /**
             * Format: date
             * @description The day that it closes
             */
            day: string;
            seal: number;
            /** Format: date-time */
            at: string;
        };
        ChainFaultDto: {
            /** @enum {string} */
            kind: "seal-missing" | "chain-broken" | "events-missing" | "events-changed" | "sealed-twice" | "left-unsealed" | "anchor-differs" | "file-missing" | "file-unreadable" | "file-damaged" | "file-differs" | "file-contradicts" | "file-ahead" | "file-shorter";
            seal: number | null;
            /** Format: date */
            day: string | null;
            /** @description Of the file */
            line: number | null;
        };
        LastVerificationDto: {
            /** Format: date-time */
            at: string;
            seals: number;
            events: number;
            /** @description Anchors beside the trail that it was held against */
            anchors: number;
            /**
             * @description How it stands against the file of AUDIT_ANCHOR_FILE, apart from the database. `not-set`: there is none, so the trail was held against nothing that the owner of the database cannot change. `not-yet`: the region is of today
             * @enum {string}
             */
            file: "not-set" | "not-yet" | "fits" | "fault";
            /** @description Lines of that file */
            fileLines: number;
            /** @description 0 where everything is as it was written */
            faults: number;
            /** @description The first fault, and the first of the file; `doorstroom audit verify` says all of them */
            first: components["schemas"]["ChainFaultDto"][];
        };
        ChainStateDto: {
            lastSeal: components["schemas"]["LastSealDto"] | null;
            /** @description Newer than everything that is sealed */
            waiting: number;
            lastAnchor: components["schemas"]["LastAnchorDto"] | null;
            verified: components["schemas"]["LastVerificationDto"] | null;
        };
        PersonDto: {
            /** @description Pseudonym at the identity provider */
            user: string;
            role: string;
            /** @description Null for regional roles */
            organisation: string | null;
            /**
             * Format: date-time
             * @description When a session in this role last began
             */
            last: string;
            /** @description Sessions that began in these days */
            times: number;
        };
        PersonListDto: {
            /** @description Who signed in last comes first */
            items: components["schemas"]["PersonDto"][];
            total: number;
            /** @description How many days back */
            days: number;
        };
        SignedOutDto: {
            /** @enum {boolean} */
            signedIn: false;
            /** @description Where the browser goes to sign in; add ?returnTo=/a/path */
            signInUrl: string;
            /** @description Whether people are made-up personas */
            demo: boolean;
        };
        SessionUserDto: {
            id: string;
            displayName: string;
            /** @enum {string} */
            role: "data-steward" | "clinician" | "case-table-chair" | "taskforce-analyst" | "insurer" | "administrator" | "privacy-officer";
            /** @description Code list professions; null does not qualify */
            profession: string | null;
        };
        SessionOrganisationDto: {
            /** @description AGB code of a provider, UZOVI code of an insurer */
            id: string;
            name: string;
        };
        SessionContextDto: {
            /** @enum {string} */
            role: "data-steward" | "clinician" | "case-table-chair" | "taskforce-analyst" | "insurer" | "administrator" | "privacy-officer";
            organisation: components["schemas"]["SessionOrganisationDto"] | null;
            /** @description Whether this is what the person acts as now */
            current: boolean;
        };
        SessionRegionDto: {
            id: string;
            name: string;
            /** @description Whether everything in this region is made up */
            synthetic: boolean;
        };
        SignedInDto: {
            /** @enum {boolean} */
            signedIn: true;
            user: components["schemas"]["SessionUserDto"];
            organisation: components["schemas"]["SessionOrganisationDto"] | null;
            /** @description What the person may act as, one at a time: POST /auth/switch changes it */
            contexts: components["schemas"]["SessionContextDto"][];
            region: components["schemas"]["SessionRegionDto"];
            permissions: ("code-lists:read" | "waiting-list:push" | "waiting-list:read" | "waiting-list:clean" | "programmes:push" | "slots:push" | "ceilings:push" | "receipts:read" | "programmes:read" | "providers:read" | "matching-runs:start" | "matching-runs:read" | "matching-runs:what-if" | "unmatched:read" | "proposals:read" | "proposals:decide" | "pending-decisions:manage" | "cases:read" | "cases:submit" | "cases:act" | "cases:chair" | "offers:read" | "offers:make" | "offers:answer" | "transfers:hand-over" | "transfers:start" | "follow-ups:read" | "events:read" | "entries:erase" | "retention:read" | "audit:read" | "audit:search" | "sessions:end" | "administration:read" | "administration:change" | "follow-ups:close" | "notifications:read" | "webhooks:manage" | "insight:read")[];
            /** @description To be sent as X-CSRF-Token with every POST, PUT and DELETE */
            csrfToken: string;
            /** @description Whether people are made-up personas */
            demo: boolean;
        };
        LiveSessionDto: {
            /** @description To end this one; of no other use */
            id: string;
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When something was last done in it, to the minute
             */
            seen: string;
        };
        LiveUserDto: {
            /** @description Pseudonym of the person at the identity provider */
            user: string;
            role: string;
            organisation: string | null;
            /** @description The one used last comes first */
            sessions: components["schemas"]["LiveSessionDto"][];
        };
        LiveUserListDto: {
            items: components["schemas"]["LiveUserDto"][];
            total: number;
        };
        EndSessionsDto: {
            /** @description Pseudonym of the person, as in the list or the audit trail */
            user: string;
            /** @description Only this one of the sessions; left out: all of them */
            session?: string;
        };
        EndedSessionsDto: {
            user: string;
            /** @description How many sessions ended; 0 where there were none */
            ended: number;
        };
        SystemDto: {
            /** @description client_id */
            id: string;
            /** @description AGB code of the provider it acts for */
            provider: string;
            /**
             * @description How it proves who it is
             * @enum {string}
             */
            by: "keys" | "secret";
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description Gets no tokens from then on
             */
            disabled: string | null;
        };
        SystemListDto: {
            items: components["schemas"]["SystemDto"][];
            total: number;
        };
        SwitchDto: {
            /** @enum {string} */
            role: "data-steward" | "clinician" | "case-table-chair" | "taskforce-analyst" | "insurer" | "administrator" | "privacy-officer";
            /** @description Code of the organisation; null for regional roles */
            organisation: string | null;
        };
        LiveChangeDto: {
            kind: string;
            /** @enum {string} */
            topic: "proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs";
            count: number;
            /** @description The first fifty */
            subjectIds: string[];
            /** @description Whether you did it yourself */
            mine: boolean;
            /** @description Null where there is nothing to tell you */
            message: components["schemas"]["MessagesDto"] | null;
        };
        LiveChangesDto: {
            changes: components["schemas"]["LiveChangeDto"][];
        };
        EventDto: {
            /** @description Position: ask for what comes after it */
            id: number;
            /** @description For example proposal.approved; GET /webhooks lists all kinds */
            kind: string;
            /** @enum {string} */
            topic: "proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs";
            /**
             * Format: uuid
             * @description The proposal, offer, follow-up, case or action
             */
            subjectId: string;
            /** Format: date-time */
            at: string;
        };
        EventListDto: {
            items: components["schemas"]["EventDto"][];
            /** @description To be sent as `after` the next time */
            next: number;
        };
        NotificationDto: {
            id: number;
            kind: string;
            /** @enum {string} */
            topic: "proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs";
            /** @description How many of the same kind happened at once */
            count: number;
            /**
             * Format: uuid
             * @description Null where it is about several
             */
            subjectId: string | null;
            /** @description The other organisation, where it did this */
            by: components["schemas"]["NamedDto"] | null;
            /** Format: date-time */
            at: string;
            read: boolean;
            message: components["schemas"]["MessagesDto"];
        };
        NotificationListDto: {
            /** @description All that is unread, not only of this part of the list */
            unread: number;
            items: components["schemas"]["NotificationDto"][];
        };
        ReadUntilDto: {
            /** @description Id of the latest notification you have seen */
            until: number;
        };
        MailPreferenceDto: {
            /** @description False where this service has no mail server */
            mailOn: boolean;
            /** @enum {string} */
            frequency: "off" | "digest" | "at-once";
            /** @enum {string} */
            language: "nl" | "en";
            address: string | null;
            /** @description Whether the address has been confirmed; nothing else is sent there before */
            confirmed: boolean;
            /** @description Whether the mail server of the address refused it */
            refused: boolean;
            /**
             * @description `issuer`: your identity provider vouches for it, and it changes with your next sign-in
             * @enum {string}
             */
            addressFrom: "person" | "issuer";
            /** @description What your identity provider says your address is; used without confirmation */
            claimed: string | null;
            /** @description What there can be news of for you */
            topics: ("proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs")[];
            /** @description What of it you get no mail of */
            muted: ("proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs")[];
        };
        NewMailPreferenceDto: {
            /** @enum {string} */
            frequency: "off" | "digest" | "at-once";
            /** @enum {string} */
            language: "nl" | "en";
            /** @description Left out: the one that is known */
            address?: string;
            /** @description No mail of these; default: of everything */
            muted?: ("proposals" | "offers" | "follow-ups" | "cases" | "team" | "webhooks" | "runs")[];
        };
        ConfirmAddressDto: {
            /** @description From the link in the mail */
            token: string;
        };
        WebhookDto: {
            /** Format: uuid */
            id: string;
            url: string;
            kinds: string[];
            /** @enum {string} */
            state: "active" | "disabled";
            /** @enum {string|null} */
            disabledReason: "by-hand" | "failing" | "gone" | null;
            /**
             * Format: date-time
             * @description Nothing delivered since
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then messages are signed with the previous secret as well
             */
            previousSecretUntil: string | null;
            /** @description Deliveries that wait */
            waiting: number;
            /** @description Deliveries that were given up and can be replayed */
            dead: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookKindDto: {
            kind: string;
            nl: string;
            en: string;
        };
        WebhookListDto: {
            items: components["schemas"]["WebhookDto"][];
            /** @description What a webhook can be told of */
            kinds: components["schemas"]["WebhookKindDto"][];
        };
        NewWebhookDto: {
            /** @description Starts with https:// */
            url: string;
            /** @description From the list kinds of GET /webhooks */
            kinds: string[];
        };
        WebhookSecretDto: {
            /** Format: uuid */
            id: string;
            url: string;
            kinds: string[];
            /** @enum {string} */
            state: "active" | "disabled";
            /** @enum {string|null} */
            disabledReason: "by-hand" | "failing" | "gone" | null;
            /**
             * Format: date-time
             * @description Nothing delivered since
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until then messages are signed with the previous secret as well
             */
            previousSecretUntil: string | null;
            /** @description Deliveries that wait */
            waiting: number;
            /** @description Deliveries that were given up and can be replayed */
            dead: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Shown now and never again */
            secret: string;
        };
        ChangedWebhookDto: {
            /** @description Starts with https:// */
            url: string;
            /** @description From the list kinds of GET /webhooks */
            kinds: string[];
            /** @enum {string} */
            state: "active" | "disabled";
            /** @description The version you saw */
            version: number;
        };
        DeliveryDto: {
            /**
             * Format: uuid
             * @description The webhook-id of the message is msg_<id>
             */
            id: string;
            kind: string;
            /** Format: uuid */
            subjectId: string;
            /**
             * Format: date-time
             * @description When it happened
             */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "dead";
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** @description HTTP status of the last answer */
            lastStatus: number | null;
            /** @enum {string|null} */
            lastError: "timeout" | "unreachable" | "name-unknown" | "certificate" | "address-not-public" | "redirect" | "answer" | "gone" | "disabled" | null;
        };
        DeliveryListDto: {
            /** @description The latest hundred */
            items: components["schemas"]["DeliveryDto"][];
        };
        ReplayedDto: {
            /** @description How many are sent again */
            replayed: number;
        };
        HealthDto: {
            /** @enum {string} */
            status: "ok";
        };
        MeetingRefDto: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
        };
        CaseSummaryDto: {
            need: components["schemas"]["NeedDto"];
            /** @description Whole weeks since registration */
            waited: number;
            /** @description What the client can expect where they wait */
            now: components["schemas"]["PresentWaitDto"];
            /** @description Null = no norm holds under this title */
            norm: components["schemas"]["ProposalNormDto"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "submitted" | "on-agenda" | "decided" | "closed";
            version: number;
            /**
             * @description Code list caseReasons
             * @enum {string}
             */
            reason: "refused" | "long-unmatched" | "by-hand" | "review-due" | "proposal-ended";
            /** Format: date-time */
            submittedAt: string;
            /** @description Where the client waits */
            provider: components["schemas"]["NamedDto"];
            meeting: components["schemas"]["MeetingRefDto"] | null;
            /**
             * @description Code list caseDecisions
             * @enum {string|null}
             */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender" | null;
            /**
             * @description Where it referred to: code list caseDomains
             * @enum {string|null}
             */
            domain: "other-circuit" | "primary-care" | "social-domain" | "youth-care" | "long-term-care" | "disability-care" | "hospital-care" | "peer-support" | null;
            /**
             * Format: date
             * @description When it is discussed again
             */
            reviewOn: string | null;
            /**
             * @description Code list caseOutcomes
             * @enum {string|null}
             */
            outcome: "placed" | "actions-done" | "discuss-again" | "proposed-since" | "entry-left" | "taken-back" | null;
            openActions: number;
            /** @description Only for the own organisation */
            entryId: string | null;
            /** @description Own pseudonym; only for the own organisation */
            reference: string | null;
        };
        CaseListDto: {
            items: components["schemas"]["CaseSummaryDto"][];
            total: number;
        };
        NewCaseDto: {
            /** @description Id of an entry of your own waiting list */
            entryId: string;
        };
        CaseNeedDto: {
            /** @description Code list diagnoses */
            diagnosis: string;
            /** @description Code list settings; empty where care is said in terms of need */
            settings: string[];
            /** @description Code list intensities, any of which would do; null = any */
            intensities: string[] | null;
            /** @description Age band in years, both ends inclusive */
            age: number[];
            /** @description Code list languages */
            language: string;
            severity: number;
            /** @description Code list levels, any of which would do; null = any */
            levels: string[] | null;
            /** @description Code list forms, any of which would do; null = any */
            forms: string[] | null;
            /** @description Code list titles; null = not known */
            title: string | null;
            /** @description Code list circuits; null = not said */
            circuit: string | null;
            /** @description Code of the municipality */
            area: string;
            /** @description Name of the municipality */
            areaName: string;
            /** @description Code list flags */
            flags: string[];
            /** @description Minutes; null = no limit */
            maxTravel: number | null;
            /** @description Code list conditions; null = asks for nothing */
            conditions: string[] | null;
        };
        CaseOptionDto: {
            programme: components["schemas"]["NamedDto"];
            provider: components["schemas"]["NamedDto"];
            /**
             * @description The first week with a place that is free and not proposed
             * @example 2026-W49
             */
            week: string;
            weeksSooner: number;
            /** @description Weeks from registration to the intake */
            intakeWeeks: number;
            /** @description Weeks from registration to treatment */
            totalWeeks: number;
            bringsUnderNorm: boolean;
            /** @description Null = online */
            travelMinutes: number | null;
        };
        BlockedDto: {
            /**
             * @description The first rule that says no
             * @enum {string}
             */
            code: "age" | "barred" | "circuit" | "client-wish" | "danger" | "female-clinician" | "flag" | "form" | "group" | "intake-stop" | "intensity" | "language" | "level" | "no-group" | "no-online" | "no-place" | "not-sooner" | "other" | "own-language" | "setting" | "severity" | "title" | "too-near" | "travel";
            programmes: number;
        };
        CaseHistoryDto: {
            /** Format: date-time */
            at: string;
            /**
             * @description How the proposal ended
             * @enum {string}
             */
            state: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
            /**
             * @description Who refused
             * @enum {string|null}
             */
            side: "sending" | "receiving" | null;
            /** @description Code list refusalReasons, or why it closed */
            reason: string | null;
            /** @description What the reason of a refusal said when it was given */
            reasonNl: string | null;
            reasonEn: string | null;
        };
        EarlierCaseDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            reason: "refused" | "long-unmatched" | "by-hand" | "review-due" | "proposal-ended";
            /** @enum {string|null} */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender" | null;
            /** @enum {string} */
            outcome: "placed" | "actions-done" | "discuss-again" | "proposed-since" | "entry-left" | "taken-back";
            /** Format: date-time */
            closedAt: string;
        };
        TakenCaseDecisionDto: {
            /** @enum {string} */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender";
            /** Format: date-time */
            at: string;
            /** Format: date */
            reviewOn: string | null;
            /**
             * @description Code list caseDomains
             * @enum {string|null}
             */
            domain: "other-circuit" | "primary-care" | "social-domain" | "youth-care" | "long-term-care" | "disability-care" | "hospital-care" | "peer-support" | null;
            /** @description Of the proposal by hand */
            programme: components["schemas"]["NamedDto"] | null;
            providerName: string | null;
            /** @example 2026-W49 */
            week: string | null;
            /** @enum {string|null} */
            proposalState: "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired" | null;
        };
        CaseActionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            version: number;
            /**
             * @description Code list caseActions
             * @enum {string}
             */
            code: "arrange-referral" | "arrange-bridging-care" | "rescore-and-push" | "complete-data" | "ask-client" | "offer-slot" | "ask-insurer";
            /** @description The organisation that does it */
            owner: components["schemas"]["NamedDto"];
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            state: "open" | "done" | "dropped";
            /** @description Open, and its date has passed */
            late: boolean;
            /** @description Whether your organisation can say that it is done */
            mine: boolean;
            /** Format: date-time */
            endedAt: string | null;
            need: components["schemas"]["NeedDto"];
            /** @description Own pseudonym; only for the own organisation */
            reference: string | null;
        };
        CaseAllowedDto: {
            /** @description To put it on an agenda, or off it */
            schedule: boolean;
            /** @description From the day of its meeting on */
            decide: boolean;
            /** @description To ask an organisation to do something */
            ask: boolean;
            /** @description By the own organisation, up to the decision */
            takeBack: boolean;
        };
        CasePageDto: {
            need: components["schemas"]["CaseNeedDto"];
            /** @description Whole weeks since registration */
            waited: number;
            /** @description What the client can expect where they wait */
            now: components["schemas"]["PresentWaitDto"];
            /** @description Null = no norm holds under this title */
            norm: components["schemas"]["ProposalNormDto"] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "submitted" | "on-agenda" | "decided" | "closed";
            version: number;
            /**
             * @description Code list caseReasons
             * @enum {string}
             */
            reason: "refused" | "long-unmatched" | "by-hand" | "review-due" | "proposal-ended";
            /** Format: date-time */
            submittedAt: string;
            /** @description Where the client waits */
            provider: components["schemas"]["NamedDto"];
            meeting: components["schemas"]["MeetingRefDto"] | null;
            /**
             * @description Code list caseDecisions
             * @enum {string|null}
             */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender" | null;
            /**
             * @description Where it referred to: code list caseDomains
             * @enum {string|null}
             */
            domain: "other-circuit" | "primary-care" | "social-domain" | "youth-care" | "long-term-care" | "disability-care" | "hospital-care" | "peer-support" | null;
            /**
             * Format: date
             * @description When it is discussed again
             */
            reviewOn: string | null;
            /**
             * @description Code list caseOutcomes
             * @enum {string|null}
             */
            outcome: "placed" | "actions-done" | "discuss-again" | "proposed-since" | "entry-left" | "taken-back" | null;
            openActions: number;
            /** @description Only for the own organisation */
            entryId: string | null;
            /** @description Own pseudonym; only for the own organisation */
            reference: string | null;
            /** @description Why the last run found nothing: code list unmatchedReasons; null = it found something, or has not looked */
            unmatched: string | null;
            options: components["schemas"]["CaseOptionDto"][];
            blocked: components["schemas"]["BlockedDto"][];
            /** @description Earlier proposals, the last first */
            history: components["schemas"]["CaseHistoryDto"][];
            earlier: components["schemas"]["EarlierCaseDto"][];
            decided: components["schemas"]["TakenCaseDecisionDto"] | null;
            /** @description What a chair has decided and can still undo */
            pending: components["schemas"]["PauseDto"] | null;
            actions: components["schemas"]["CaseActionDto"][];
            allowed: components["schemas"]["CaseAllowedDto"];
            /**
             * Format: date
             * @description When an action is due unless somebody says otherwise
             */
            dueOn: string;
        };
        AgendaDto: {
            /** @description The version that was looked at */
            version: number;
            /**
             * Format: uuid
             * @description Null = off the agenda
             */
            meetingId: string | null;
        };
        NewCaseDecisionDto: {
            /** @description The version that was looked at */
            version: number;
            /** @description Record it now and let it take effect by itself after 10 seconds, in which it can be undone (/api/v1/pending-decisions); without it, it takes effect at once */
            undoable?: boolean;
            /** @enum {string} */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender";
            /** @description Id; with propose-programme */
            programmeId?: string | null;
            /**
             * @description With propose-programme
             * @example 2026-W49
             */
            week?: string | null;
            /**
             * Format: date
             * @description With keep-waiting
             */
            reviewOn?: string | null;
            /**
             * @description With refer-other-circuit: code list caseDomains
             * @enum {string|null}
             */
            domain?: "other-circuit" | "primary-care" | "social-domain" | "youth-care" | "long-term-care" | "disability-care" | "hospital-care" | "peer-support" | null;
        };
        VersionDto: {
            /** @description The version that was looked at */
            version: number;
        };
        AttendanceDto: {
            organisation: components["schemas"]["NamedDto"];
            /** @enum {string} */
            role: "clinician" | "data-steward";
            /** @description So many said so themselves */
            people: number;
            /** @description Noted by the chair, of nobody in particular */
            noted: boolean;
        };
        MeetingDto: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            on: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            version: number;
            /** @description Cases that you may see on its agenda and that are not decided */
            open: number;
            /** @description Cases that you may see and that were decided there */
            decided: number;
            /** @description Whether you have said that you are there */
            present: boolean;
            /** @description Who was there: for the chair of all organisations, for others of the own */
            attendance: components["schemas"]["AttendanceDto"][];
        };
        MeetingListDto: {
            items: components["schemas"]["MeetingDto"][];
            total: number;
        };
        NewMeetingDto: {
            /** Format: date */
            on: string;
        };
        EndMeetingDto: {
            /** @description The version that was looked at */
            version: number;
            /** @enum {string} */
            as: "held" | "cancelled";
        };
        CaseActionListDto: {
            items: components["schemas"]["CaseActionDto"][];
            total: number;
        };
        NewCaseActionDto: {
            /** @enum {string} */
            code: "arrange-referral" | "arrange-bridging-care" | "rescore-and-push" | "complete-data" | "ask-client" | "offer-slot" | "ask-insurer";
            /** @description AGB code of the provider that does it */
            ownerId: string;
            /** Format: date */
            dueOn: string;
        };
        PresenceDto: {
            /** @description Whether you are there; false takes it back */
            present: boolean;
        };
        SeatDto: {
            /** @description Whether you are there; false takes it back */
            present: boolean;
            /**
             * @description AGB code of a provider of the region
             * @example 99990001
             */
            organisation: string;
            /** @enum {string} */
            role: "clinician" | "data-steward";
        };
        PendingDecisionDto: {
            /** Format: uuid */
            id: string;
            /** @description Name of whoever decided, or the pseudonym where none is known */
            by: string;
            /** @description Whether you did, and can undo it */
            mine: boolean;
            /**
             * @description On a proposal
             * @enum {string|null}
             */
            verdict: "approve" | "refuse" | null;
            /**
             * @description On a case: code list caseDecisions
             * @enum {string|null}
             */
            decision: "propose-programme" | "refer-other-circuit" | "bridging-care" | "rescore-demand" | "keep-waiting" | "back-to-sender" | null;
            /**
             * Format: date-time
             * @description When it takes effect by itself
             */
            effectAt: string;
            /** @description Milliseconds until then; 0 = now */
            leftMs: number;
            /**
             * @description What it is on
             * @enum {string}
             */
            kind: "proposal" | "case";
            /**
             * Format: uuid
             * @description The proposal or the case
             */
            subjectId: string;
            /** @description Group of the need: code list diagnoses */
            diagnosis: string;
            /**
             * @description Week of the intake, of a proposal
             * @example 2026-W49
             */
            week: string | null;
            /** @description The sending provider's own pseudonym; only for its own people */
            reference: string | null;
            /** @enum {string} */
            state: "pending" | "effective" | "undone" | "failed";
            /** Format: date-time */
            recordedAt: string;
            /**
             * Format: date-time
             * @description When it took effect, or could not
             */
            settledAt: string | null;
            /** @description Both sides have approved now, and the place is held */
            held: boolean;
            /** @description Why it could not take effect: code of a problem */
            problem: string | null;
            /** @description The same as sentences, with what had happened */
            whyNl: string | null;
            whyEn: string | null;
        };
        PendingDecisionListDto: {
            items: components["schemas"]["PendingDecisionDto"][];
            total: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCodeLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListsDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    setPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readPolicyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "CapabilityStatement";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirTransaction: {
        parameters: {
            query?: {
                /** @description How many clients have a place of this programme, exactly. Asked for (409 stop-holds) where a programme that begins an intake stop has any: those places stay. */
                confirmHeld?: number;
                /** @description How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case. */
                confirmRemoved?: number;
                /** @description Says what would happen and stores nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description As with any push */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/fhir+json": {
                    /** @enum {string} */
                    resourceType: "Bundle";
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description A transaction-response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirStructureDefinitions: {
        parameters: {
            query?: {
                /** @description Only the one of this name */
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirStructureDefinition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "StructureDefinition";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirCodeSystems: {
        parameters: {
            query?: {
                /** @description Only the one of this name */
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirCodeSystem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "CodeSystem";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirValueSets: {
        parameters: {
            query?: {
                /** @description Only the one of this name */
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    fhirValueSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "ValueSet";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    validateDemand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/fhir+json": {
                    /** @enum {string} */
                    resourceType: "ServiceRequest" | "Parameters";
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Whether it is valid or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "OperationOutcome";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    previewListFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or Excel (.xlsx); its name is not read
                     */
                    file: string;
                    /** @description JSON: mode (snapshot or delta), sheet (number), columns (what each column is, in their order; leave-out; null = not answered), constants (what holds for all rows, by target), values (list of target, text and to: a code, "" = as if it said nothing, null = refuse such rows), order (day-month or month-day), corrections (list of row, place and text) */
                    options?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePreviewDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    deliverListFile: {
        parameters: {
            query?: {
                /** @description How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case. */
                confirmRemoved?: number;
            };
            header?: {
                /** @description As with any push */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or Excel (.xlsx); its name is not read
                     */
                    file: string;
                    /** @description JSON: mode (snapshot or delta), sheet (number), columns (what each column is, in their order; leave-out; null = not answered), constants (what holds for all rows, by target), values (list of target, text and to: a code, "" = as if it said nothing, null = refuse such rows), order (day-month or month-day), corrections (list of row, place and text) */
                    options?: string;
                };
            };
        };
        responses: {
            /** @description Also when rows were refused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    refusedRowsOfFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or Excel (.xlsx); its name is not read
                     */
                    file: string;
                    /** @description JSON: mode (snapshot or delta), sheet (number), columns (what each column is, in their order; leave-out; null = not answered), constants (what holds for all rows, by target), values (list of target, text and to: a code, "" = as if it said nothing, null = refuse such rows), order (day-month or month-day), corrections (list of row, place and text) */
                    options?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTemplate: {
        parameters: {
            query?: {
                /** @description xlsx where left out: the list and, on a second sheet, the codes */
                as?: "csv" | "csv-codes" | "xlsx";
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    knownToPush: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                /** @description waiting and transferring by default */
                state?: "waiting" | "transferring" | "left";
                /** @description Only who waits and of whom nothing pushed says how long it still takes: no intake week that is ahead, and no announced wait of the own programme; after the intake, no weeks to the treatment. To be completed with the next push */
                wait?: "unknown";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    pushWaitingList: {
        parameters: {
            query?: {
                /** @description How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case. */
                confirmRemoved?: number;
                /** @description Of newline-delimited JSON, and of nothing else: JSON says it itself */
                expectEmpty?: boolean;
                /** @description Of newline-delimited JSON, and of nothing else: JSON says it itself */
                mode?: "snapshot" | "delta";
                /** @description Says what would happen and stores nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description The same key with the same body gets the receipt of the first push (header Idempotent-Replayed: true); with another body, or confirming another number of removals, it is refused (409). A uuid, or 32 to 64 hexadecimal digits made at random; anything else is refused (400). Only its SHA-256 is kept. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingListPushDto"];
            };
        };
        responses: {
            /** @description Also when rows were refused */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    putProgramme: {
        parameters: {
            query?: {
                /** @description How many clients have a place of this programme, exactly. Asked for (409 stop-holds) where a programme that begins an intake stop has any: those places stay. */
                confirmHeld?: number;
            };
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeChangedDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    putSlots: {
        parameters: {
            query?: {
                /** @description How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case. */
                confirmRemoved?: number;
            };
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotsInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsChangedDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    putCeilings: {
        parameters: {
            query?: {
                /** @description How many rows this list takes away, exactly. Asked for (409 removes-many) where they are more than the region lets go unasked; given, it has to be the number in any case. */
                confirmRemoved?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CeilingsInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CeilingsChangedDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listReceipts: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    searchDemands: {
        parameters: {
            query?: {
                /** @description As the link next has it */
                _offset?: number;
                /** @description 100 if not said, 1000 at most */
                _count?: number;
                /** @description A day or a moment with ge, gt, le or lt before it */
                _lastUpdated?: string[];
                /** @description A day with eq, ge, gt, le or lt before it */
                authored?: string[];
                /** @description <system>|<reference> */
                identifier?: string;
                /** @description active, completed; several with commas between */
                status?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "Bundle";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readDemand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": {
                        /** @enum {string} */
                        resourceType: "ServiceRequest";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listProgrammes: {
        parameters: {
            query?: {
                /** @description Only those of the own organisation */
                mine?: boolean;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammeListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listProviderLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderLimitsListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    addProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddProviderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderLimitsDto"];
                };
            };
            /** @description provider-exists, synthetic-region, too-many-providers */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    setProviderLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProviderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderLimitsDto"];
                };
            };
            /** @description provider-changed: nothing was saved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSilent: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                /** @description to-take-off: found not to wait any more, and still on the list */
                group?: "to-ask" | "to-take-off";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StillWaitingDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PollAnswersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollDoneDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeparturesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollDoneDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    previewMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPreviewDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listMatchingRuns: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRunDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description Where the run can be followed */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRunDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getMatchingRun: {
        parameters: {
            query?: {
                /** @description Whom the figures are about; those of two populations are never pooled */
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listRunProposals: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunProposalListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listUnmatched: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                /** @description Whom the figures are about; those of two populations are never pooled */
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description Code list unmatchedReasons */
                reason?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnmatchedListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    followMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    cancelMatchingRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedRunDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readWhatIfValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfValuesDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listRunPrices: {
        parameters: {
            query?: {
                /** @description Whom the figures are about; those of two populations are never pooled */
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listRunShares: {
        parameters: {
            query?: {
                /** @description Whom the figures are about; those of two populations are never pooled */
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listProposedPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedPlacesDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordClientWish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClientWishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDetailDto"];
                };
            };
            /** @description not-your-side */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description client-has-offer, not-waiting-any-more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listEndedProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedProposalListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                state?: "open" | "closed" | "proposed" | "approved-by-sending" | "approved-by-receiving" | "approved" | "concluded" | "refused" | "withdrawn" | "expired";
                side?: "sending" | "receiving";
                /** @description Whose decision is awaited */
                waitingFor?: "me" | "other";
                /** @description Code list diagnoses */
                diagnosis?: string;
                /** @description Why it stands where it stands */
                urgency?: "last-days" | "other-approved" | "severe" | "beyond-norm" | "sooner";
                /** @description AGB code of the organisation on the other side */
                organisation?: string;
                /** @description Ends within so many days */
                within?: number;
                /** @description Only what you have taken on, or those for whom you answer today */
                assignee?: "me";
                /** @description Only of this matching run */
                runId?: string;
                sort?: "urgency" | "newest";
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readProposal: {
        parameters: {
            query?: {
                /** @description Read ahead, so that it is there when somebody opens it: the audit trail says that you read it, but it does not count as opened, and the other side is not told that you looked */
                ahead?: boolean;
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDetailDto"];
                };
            };
            /** @description None, or your organisation is no party to it */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDetailDto"];
                };
            };
            /** @description not-your-side, not-qualified */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description decided-already, decision-pending, same-person, proposal-closed, proposal-changed; slot-gone and not-eligible-any-more come with `alternatives` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replaceProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplacementDto"];
            };
        };
        responses: {
            /** @description The new proposal */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDetailDto"];
                };
            };
            /** @description not-your-side, not-sending-side, not-qualified */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description alternative-gone, proposal-closed, proposal-changed, decision-pending, other-side-deciding, decided-already, own-proposal, not-waiting-any-more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    planAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description absence-over, absence-backwards, absence-began, absence-too-far, absence-too-long, delegate-self */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description absence-overlaps, too-many-absences, delegate-unknown, delegate-not-qualified */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedAbsenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDto"];
                };
            };
            /** @description absence-over, absence-backwards, absence-began, absence-too-far, absence-too-long, delegate-self */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description absence-changed, absence-overlaps, delegate-unknown, delegate-not-qualified */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    cancelAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    takeOnProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOnDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignee-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    releaseProposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description assignee-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewDto"];
                };
            };
            /** @description view-kept-already, too-many-views */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closeFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description done-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    handOverFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOwnerDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description done-already, follow-up-changed, colleague-unknown, colleague-not-allowed, colleague-away, owner-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readLetter: {
        parameters: {
            query?: {
                /** @description Language of the letter, ISO 639: nl, en, or one that the region has added */
                language?: string;
                /** @description Whom it speaks to: the parents (under 12), the child and the parents (12 to 15), the young person (16, 17) or an adult. Needed where the age band spans 12 or 16 */
                to?: "parents" | "both" | "young" | "adult";
                /** @description Language of a refusal */
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterDto"];
                };
            };
            /** @description not-your-client */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description addressee-needed, addressee-impossible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readLetterPage: {
        parameters: {
            query?: {
                /** @description Language of the letter, ISO 639: nl, en, or one that the region has added */
                language?: string;
                /** @description Whom it speaks to: the parents (under 12), the child and the parents (12 to 15), the young person (16, 17) or an adult. Needed where the age band spans 12 or 16 */
                to?: "parents" | "both" | "young" | "adult";
                /** @description Language of a refusal */
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description not-your-client */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description addressee-needed, addressee-impossible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readLetterPaper: {
        parameters: {
            query?: {
                /** @description Language of the letter, ISO 639: nl, en, or one that the region has added */
                language?: string;
                /** @description Whom it speaks to: the parents (under 12), the child and the parents (12 to 15), the young person (16, 17) or an adult. Needed where the age band spans 12 or 16 */
                to?: "parents" | "both" | "young" | "adult";
                /** @description Language of a refusal */
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description not-your-client */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description addressee-needed, addressee-impossible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                state?: "offered" | "accepted" | "declined" | "expired";
                /** @description With the client, under way to intake and treatment, or over */
                phase?: "with-client" | "under-way" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    makeOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOfferDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-client */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-approved, offered-already, entry-not-waiting, client-stays, client-in-danger, client-under-other-law, intake-too-soon, option-gone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listReadyProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countWaitingOffers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersWaitingDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPossibleWeeks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of the proposal */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleWeeksDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    answerOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-client */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description answered-already, offer-changed, entry-not-waiting, client-in-danger, client-under-other-law */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    searchOwnList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnListQueryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                step: "consent" | "referral-letter" | "warm-hand-over";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-step */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-under-way, step-done-already, consent-first, consent-giver-needed, consent-giver-impossible */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    takeStepBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                step: "consent" | "referral-letter" | "warm-hand-over";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-step */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-under-way, step-not-done */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    recordIntake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-treatment */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-under-way, intake-not-yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startTreatment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-your-treatment */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description not-under-way, intake-not-held */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    returnClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferDto"];
                };
            };
            /** @description not-under-way, reason-does-not-fit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getWaits: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                by?: "region" | "provider" | "diagnosis";
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitsDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTrend: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                by?: "region" | "provider" | "diagnosis";
                /** @description Id of a provider or code of a diagnosis group; the first by name where it is left out */
                key?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTimeToIntake: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeToIntakeDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getFunnel: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getCaseTable: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseTableDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getLedger: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getLevers: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeversDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getQueues: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasesDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getTransfers: {
        parameters: {
            query?: {
                population?: "adults" | "youth" | "forensic" | "wlz" | "unknown";
                /** @description An earlier release: what was the latest on this day, as everybody was shown it; the latest of today where it is left out */
                release?: string;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransfersDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    eraseEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasedDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rehearseErasure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureRehearsalDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rehearseRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRehearsalDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    answerClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswerDto"];
                };
            };
            /** @description nobody-by-reference */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    writeAnswerLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerLetterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description nobody-by-reference */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    lookUpEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskedEntryDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundEntryDto"];
                };
            };
            /** @description nobody-by-reference */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    getInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readEntryTrail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryTrailDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                from?: string;
                to?: string;
                user?: string;
                /** @description AGB code of a provider, UZOVI code of an insurer */
                organisation?: string;
                action?: string;
                subject?: string;
                /** @description Only what is older than the event of this id */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainStateDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    verifyAuditChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainStateDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutDto"] | components["schemas"]["SignedInDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveUserListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSessionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessionsDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSystems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    switch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description Only events after this one */
                after?: number;
                limit?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the last event that was received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description too-many-streams */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                limit?: number;
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadUntilDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readMailPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferenceDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeMailPreference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMailPreferenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferenceDto"];
                };
            };
            /** @description address-needed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description mail-off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description confirmation-too-soon */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    confirmAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAddressDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPreferenceDto"];
                };
            };
            /** @description confirmation-old */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    registerWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretDto"];
                };
            };
            /** @description url-not-usable, url-not-https, url-with-password, name-unknown, address-not-public, kind-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description too-many-webhooks */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedWebhookDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDto"];
                };
            };
            /** @description webhook-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDto"];
                };
            };
            /** @description webhook-disabled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                state?: "waiting" | "delivered" | "dead";
                lang?: "nl" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replayAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            /** @description webhook-disabled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedDto"];
                };
            };
            /** @description webhook-disabled, not-undelivered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
                lang?: "nl" | "en";
                state?: "open" | "submitted" | "on-agenda" | "decided" | "closed";
                /** @description Only of your organisation */
                whose?: "own" | "all";
                /** @description Only of the agenda of this meeting: with what was decided there, where state is left out */
                meeting?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    submitCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
            /** @description None, or it is not on your list */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description case-open-already, entry-not-waiting, has-live-proposal */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
            /** @description None, or it is not for you to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    scheduleCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
            /** @description meeting-over, case-changed, case-decided-already, case-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    decideCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaseDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
            /** @description programme-needed, review-date-needed, domain-needed, details-unexpected */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description case-decided-already, case-decision-pending, case-changed, case-not-on-agenda, meeting-not-begun, case-closed; option-not-eligible, option-place-gone, option-not-sooner, option-too-near, option-group, option-ceiling, has-live-proposal: nothing was recorded */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    takeBackCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
            /** @description case-decided-already, case-closed, case-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    planMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeetingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingListDto"];
                };
            };
            /** @description date-passed, date-too-far */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description meeting-that-day */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndMeetingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingListDto"];
                };
            };
            /** @description meeting-over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listCaseActions: {
        parameters: {
            query?: {
                lang?: "nl" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActionListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCaseActionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActionListDto"];
                };
            };
            /** @description date-passed, date-too-far, owner-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description case-not-on-agenda, case-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    finishAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActionListDto"];
                };
            };
            /** @description None, or it is not yours to do */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description action-over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    attendMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingListDto"];
                };
            };
            /** @description meeting-over, attendance-too-early */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    seatOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeatDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingListDto"];
                };
            };
            /** @description owner-unknown */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description meeting-over, attendance-too-early */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPendingDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDecisionListDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDecisionListDto"];
                };
            };
            /** @description None, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description decision-over: it has taken effect, or was undone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    effectDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDecisionListDto"];
                };
            };
            /** @description None, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description decision-over: it was undone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    prolongDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDecisionListDto"];
                };
            };
            /** @description None, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description decision-over */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    seenDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingDecisionListDto"];
                };
            };
            /** @description None, or it is not yours */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description decision-over: here, it can still be undone */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Refused (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
