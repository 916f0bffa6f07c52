export const id = 504;
export const ids = [504];
export const modules = {

/***/ 6943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ sameHost),
/* harmony export */   cF: () => (/* binding */ withTwins),
/* harmony export */   uW: () => (/* binding */ findTwin)
/* harmony export */ });
/** A host among others that is the same one by another name; undefined when there is none, or that is not known. */
function findTwin(state, others) {
    return state?.machine === undefined ? undefined : others.find(other => other.state?.machine === state.machine);
}
/** @param name what the other line is called */
function sameHost(name) {
    return { what: `It is the same host as ${name}.`, fix: 'Name each host once in "hosts".' };
}
/** What was found on each host, and which of them are one by different names. */
function withTwins(hosts, found) {
    const added = new Map(found);
    for (const [index, host] of hosts.entries()) {
        const twin = findTwin(host.state, hosts.slice(0, index));
        if (twin !== undefined)
            added.set(host, [...(added.get(host) ?? []), sameHost(twin.line.name)]);
    }
    return added;
}


/***/ }),

/***/ 3504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/deploy/images.ts
var deploy_images = __webpack_require__(6500);
// EXTERNAL MODULE: ./actions/deploy-ssh/clock.ts
var deploy_ssh_clock = __webpack_require__(4661);
// EXTERNAL MODULE: ./lib/action/errors.ts
var errors = __webpack_require__(8418);
// EXTERNAL MODULE: ./actions/deploy-ssh/examine/finding.ts
var finding = __webpack_require__(5786);
// EXTERNAL MODULE: ./lib/host/release.ts
var release = __webpack_require__(1440);
// EXTERNAL MODULE: ./lib/ssh/errors.ts
var ssh_errors = __webpack_require__(6432);
// EXTERNAL MODULE: ./lib/host/release-record.ts
var release_record = __webpack_require__(9072);
;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/commit-scripts.ts

/**
 * The end of a deploy that works: records the release as the one that runs, removes what no kept release needs, and lets the lock go. Says
 * `recorded` as soon as the release counts; what comes then can fail without harm. Each rename is atomic: a reader sees the old one or the new one.
 *
 * @param prune what the road removes
 */
function commitScript(values, prune) {
    return {
        name: 'commit',
        values: { ...values },
        lock: 'needed',
        body: `
${release_record/* RECORD */.gv}
release=$directory/releases/$id
rm -f "$work/room"
printf '%s' "$facts" > "$release/fairway.release.json.new"
mv -f "$release/fairway.release.json.new" "$release/fairway.release.json"
printf '%s\\n' "$id" > "$directory/current.new"
mv -f "$directory/current.new" "$directory/current"
say recorded "$id"
( set -e; record_end "$work" "$how" '""' "$milliseconds" ) || say not-told "$?"
remove_old() {
${prune.trim()}
}
( set -e; remove_old ) || say not-pruned "$?"
end_groups $(phases_of "$work")
unlock
`
    };
}
/** Keeps room on the disk for all that the commit writes, or fails. It goes with the commit, or with the lock. */
function makeRoomScript(values) {
    return {
        name: 'make-room',
        values: { ...values },
        lock: 'needed',
        body: `
{ printf '%8192s' ''; cat "$directory/releases.jsonl" 2>/dev/null || true; printf '%s' "$facts$facts"; } > "$work/room"
`
    };
}
/** What became of a commit whose answer was lost. */
function lookAtCommitScript(values) {
    return {
        name: 'look-at-commit',
        values: { ...values },
        body: `
say current "$(cat "$directory/current" 2>/dev/null || true)"
if holding; then say lock ours; else say lock gone; fi
if finished_alone; then say outcome "$(sed -n 's/^outcome //p' "$directory/restore.log")"; fi
`
    };
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/commit.ts




/**
 * Records a verified release as the one that runs, in one round trip with everything that comes after it.
 *
 * @param keep how many releases stay on the host
 * @throws the signal's reason when the run is cancelled
 */
async function commit(session, keep) {
    const { road, id, held, state, host, log } = session;
    const facts = (0,release/* renderFacts */.Id)(road.facts(session, session.served ?? ''));
    const how = road.word ?? (state?.adopts === undefined ? 'deployed' : 'adopted');
    const { milliseconds } = session;
    try {
        const answer = await host.run(commitScript({ ...held, id, facts, previous: state?.previous?.id ?? '', keep, how, milliseconds }, road.prune));
        if (answer.said.get('recorded') === undefined)
            return { commit: 'refused', reason: (0,ssh_errors/* lastLine */.fM)(answer.stderr) };
        if (answer.said.get('not-pruned') !== undefined)
            log.warning(`Old releases were not removed: ${(0,ssh_errors/* lastLine */.fM)(answer.stderr)}`);
        if (answer.said.get('not-told') !== undefined)
            log.warning('The deploy could not be written into releases.jsonl on the host.');
        return { commit: answer.exitCode === 0 ? 'done' : 'recorded' };
    }
    catch (error) {
        session.signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return await lookAgain(session, (0,errors/* messageOf */.bD)(error));
    }
}
/**
 * Whether {@link commit} will be able to write what it has to, so that the host's disk is not full and the host is there.
 *
 * @returns why not; undefined when it will
 * @throws the signal's reason when the run is cancelled
 */
async function makeRoom(session) {
    const { road, held, host, signal, served = '' } = session;
    try {
        const facts = (0,release/* renderFacts */.Id)(road.facts(session, served));
        const { exitCode, stderr } = await host.run(makeRoomScript({ ...held, facts }));
        return exitCode === 0 ? undefined : (0,ssh_errors/* lastLine */.fM)(stderr);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return (0,errors/* messageOf */.bD)(error);
    }
}
async function lookAgain({ host, held, id }, reason) {
    try {
        const { said } = await host.run(lookAtCommitScript(held));
        if (said.get('current') === id)
            return { commit: said.get('lock') === 'gone' ? 'done' : 'recorded' };
        if (said.get('lock') === 'ours')
            return { commit: 'refused', reason };
        if (said.get('outcome')?.startsWith('good ') === true)
            return { commit: 'put-back', reason };
    }
    catch {
        // The host is as unreachable as a moment ago.
    }
    return { commit: 'unknown', reason };
}

// EXTERNAL MODULE: ./lib/host/hooks.ts
var hooks = __webpack_require__(8865);
// EXTERNAL MODULE: ./lib/host/lock-scripts.ts
var lock_scripts = __webpack_require__(6695);
// EXTERNAL MODULE: ./lib/host/restore-scripts.ts
var restore_scripts = __webpack_require__(2566);
// EXTERNAL MODULE: ./lib/secrets/redact.ts + 12 modules
var redact = __webpack_require__(8255);
// EXTERNAL MODULE: ./actions/deploy-ssh/compose/one-shots.ts
var one_shots = __webpack_require__(6440);
;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/leave.ts







/**
 * Lets the lock of a host go, and removes a release that came to nothing. A failure is a warning: the host does it, or the post part.
 *
 * @param forget tells the post part that there is nothing left to look after
 */
async function leave(session, release, forget) {
    if (!session.isLocked)
        return;
    try {
        const answer = await session.host.run((0,lock_scripts/* releaseLockScript */.s)({ ...session.held, discard: release === 'discard' ? 'yes' : 'no', end: endOf(session) }));
        const lost = answer.said.get('lost');
        if (lost !== undefined)
            session.log.warning(`Tags that were pulled anew still mean the new images on the host: ${lost}`);
        if (answer.exitCode !== 0)
            throw new errors/* ActionError */.lZ((0,ssh_errors/* lastLine */.fM)(answer.stderr));
        forgetLock(session, forget);
    }
    catch (error) {
        session.log.warning(`The lock on the host could not be removed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** What is recorded of a release that does not run; undefined for one that does, which the commit has recorded. */
function endOf({ outcome, milliseconds }) {
    if (outcome?.result === 'deployed')
        return undefined;
    const reason = (0,redact/* redact */.E$)(outcome?.reason ?? 'It was not begun, because another host failed.').replace(/\p{Cc}+/gu, ' ');
    return { how: outcome?.result ?? 'failed', reason: reason.slice(0, 2_000), milliseconds };
}
function forgetLock(session, forget) {
    session.isLocked = false;
    forget();
}
/** Hands the clean-up to the host itself, because a cancelled step has only seconds: see `abandonScript`. Never throws. */
async function abandon(session, project) {
    if (!session.isLocked)
        return;
    const { log, signal } = session;
    const how = signal.aborted ? 'Cancelled' : 'Something unexpected happened';
    log.info(session.isChanging
        ? `${how}: the host puts back what ran before and removes the lock, by itself.`
        : `${how} before anything ran differently: the host removes what this run put there.`);
    try {
        const left = (await session.host.run((0,restore_scripts/* abandonScript */.nd)(session.held), { timeout: 8_000 })).said.all('left');
        if (left.length > 0)
            log.warning(`Still running: ${(0,hooks/* nameRunning */.Pr)(left)}; ${(0,one_shots/* howToGoOn */.Tk)(left, project)}. What it changes is not put back.`);
    }
    catch (error) {
        log.warning(`The host could not be told about it: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/in-turn.ts
/**
 * Begins a work on each in their order, the next one as soon as the one before has said `goOn` or has ended. Where one fails before that, those behind it
 * are not begun, and fail with it.
 */
function inTurn(all, begin) {
    let before = Promise.resolve();
    return all.map(one => {
        const next = Promise.withResolvers();
        const work = before.then(() => begin(one, () => next.resolve(undefined)));
        before = Promise.race([next.promise, work]);
        // The one behind tells, or nobody is behind.
        before.catch(() => undefined);
        return work;
    });
}

;// CONCATENATED MODULE: ./lib/host/held-host.ts

/** The host while the lock is ours: each script is known to the lock, so that it can be ended from elsewhere, and fails when the lock is lost. */
function underLock(host, held) {
    const checked = (answers) => {
        for (const { said } of answers)
            checkLock(said.get('lock'), held);
        return answers;
    };
    return {
        get trips() {
            return host.trips;
        },
        run: async (script, options) => checked([await host.run(script, { ...options, held })])[0],
        runAll: async (scripts, options) => checked(await host.runAll(scripts, { ...options, held })),
        send: async (tree, into, then, options) => checked([await host.send(tree, into, then, { ...options, held })])[0],
        async keepAll(scripts, ready, options) {
            const kept = await host.keepAll(scripts, ready, { ...options, held });
            checked(kept.answers);
            return kept;
        },
        close: () => host.close()
    };
}
function checkLock(lock, { directory }) {
    if (lock === 'finished') {
        throw new errors/* ActionError */.lZ('The connection was lost for a time, and the host has put back by itself what ran before.');
    }
    if (lock === 'lost') {
        throw new errors/* ActionError */.lZ("This run's lock on the host is gone: another deploy has taken it over, or somebody removed it.", `${directory}/current on the host says which release runs.`);
    }
}

// EXTERNAL MODULE: ./lib/host/lock.ts
var lock = __webpack_require__(3170);
// EXTERNAL MODULE: ./lib/ssh/shell.ts + 1 modules
var shell = __webpack_require__(2724);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/look.ts
var look = __webpack_require__(8649);
;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/lock.ts








/**
 * Takes the lock of a host, looks at the host again, because another deploy may have ended in between, and starts the guard. All of that is one round
 * trip: the first script of the look goes along with the lock. A run that is lost before the guard has begun has nobody who looks after its lock: the host
 * lets it go then.
 *
 * @returns what stands against a deploy now
 * @throws ActionError when the lock cannot be had in time, or the guard cannot be started
 */
async function lockAndLook(session, options) {
    const { host: bare, held, directory, signal, log, timing } = session;
    const { owner, timeout, others, taken } = options;
    let last;
    const take = async (script) => {
        const behind = [...(script === undefined ? [] : [script]), (0,restore_scripts/* guardScript */.hO)({ ...held, lifetime: owner.lifetime })];
        await (0,lock/* acquireLock */.IZ)(bare, directory, owner, timeout, {
            signal,
            ...log,
            ...timing,
            others,
            ask: async (acquire, { onLine, timeout: longest }) => {
                const kept = bare.keepAll([acquire, ...behind], 'guarding', {
                    held,
                    otherwise: lock_scripts/* LET_GO */.NS,
                    onSaid: said => {
                        if (said.get('lock') === 'taken')
                            taken?.();
                    },
                    ...(onLine === undefined ? {} : { onLine }),
                    ...(longest === undefined ? {} : { timeout: longest })
                });
                last = await unlessAborted(kept, signal);
                return last.answers[0];
            }
        });
        session.guard = last?.kept;
        session.host = underLock(bare, held);
        return last?.answers[1];
    };
    session.host = withFirst(bare, async (script) => (await take(script)) ?? { exitCode: 1, said: new shell/* Sayings */.ti(''), stdout: '', stderr: '' });
    const { findings } = await (0,look/* look */.Op)(session, session.road, options);
    if (last === undefined)
        await take();
    if (session.guard === undefined && findings.length === 0) {
        throw new errors/* ActionError */.lZ(`The host could not begin "guard": ${(0,ssh_errors/* lastLine */.fM)(last?.answers.at(-1)?.stderr ?? '')}`);
    }
    return findings;
}
/** A host whose first script goes another way. */
function withFirst(host, first) {
    let isFirst = true;
    return {
        get trips() {
            return host.trips;
        },
        run(script, options) {
            if (!isFirst)
                return host.run(script, options);
            isFirst = false;
            return first(script);
        },
        runAll: (scripts, options) => host.runAll(scripts, options),
        send: (tree, into, then, options) => host.send(tree, into, then, options),
        keepAll: (scripts, ready, options) => host.keepAll(scripts, ready, options),
        close: () => host.close()
    };
}
/** What was kept although nobody waits for it any more is let go. */
async function unlessAborted(work, signal) {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers();
    const abort = () => {
        work.then(({ kept }) => kept?.close(0), () => undefined);
        aborted.reject(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    try {
        return await Promise.race([work, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', abort);
    }
}

// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/waves.ts
var fleet_waves = __webpack_require__(6450);
;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/lock-all.ts




/**
 * Takes the locks of all hosts, in an order that is the same in every run. Each is asked for when the one before it is ours; that host is looked at
 * meanwhile.
 *
 * @param attempt does the work of one host, and sees to what it throws
 * @returns a promise for each host, rejected as `attempt` is; those behind a host whose lock could not be taken are not begun, and fail with it
 */
function lockAll(sessions, options, { ownerOf, rememberLock, now }, attempt) {
    const end = now() + options.lockTimeout;
    const take = (session, taken) => session.phase('lock', 'Take the lock', async () => {
        const ours = sessions.filter(other => other !== session && other.isLocked);
        const others = new Map(ours.map(({ held, line }) => [held.token, line.name]));
        // Written down first: a cancel in between must find the lock.
        rememberLock(session, session.held);
        session.isLocked = true;
        const lock = { ...options, owner: ownerOf(session), timeout: Math.max(0, end - now()), others, taken };
        const error = (0,finding/* errorOf */.Mz)([{ name: session.line.name, findings: await lockAndLook(session, lock) }]);
        if (error !== undefined)
            throw error;
        session.log.info('Taken.');
    });
    return inTurn((0,fleet_waves/* lockOrder */.q)(sessions), (session, taken) => attempt(session, () => take(session, taken)));
}

// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/twins.ts
var twins = __webpack_require__(6943);
;// CONCATENATED MODULE: ./actions/deploy-ssh/fleet/fleet.ts








/** The deploy ends as it was foreseen: each host has its outcome, or nothing was changed there. */
class Stopped extends Error {
}
/**
 * Deploys to all hosts of a run. All are looked at, locked and staged before anything changes on one of them. Then they change in waves, and each host
 * keeps its lock and its guard until its release is recorded as the one that runs: so whatever ends this process is put back by the host alone.
 *
 * Each session has its outcome afterwards.
 */
class Fleet {
    #sessions;
    #options;
    #dependencies;
    /** Hosts of one wave prepare one after the other. */
    #turn = Promise.resolve();
    /** The new version did not work on some host: no other one is begun. */
    #hasFailed = false;
    constructor(sessions, options, dependencies) {
        this.#sessions = sessions;
        this.#options = options;
        this.#dependencies = dependencies;
    }
    /** @throws what is no expected failure: the signal's reason, or a bug; the hosts then put back by themselves what was begun */
    async run() {
        const { signal } = this.#dependencies;
        try {
            await this.#deploy();
        }
        catch (error) {
            const isExpected = error instanceof Stopped && !signal.aborted;
            await Promise.all(this.#sessions.map(async (session) => {
                if (!signal.aborted && !session.isChanging)
                    await this.#leave(session, 'discard');
                else if (!isExpected)
                    await this.#abandon(session);
            }));
            if (!isExpected)
                throw error;
            this.#sayWhoWasNotBegun();
        }
        finally {
            // A cancelled step has no time to wait for what the host does alone; post has.
            await Promise.all(this.#sessions.map(session => this.#close(session)));
        }
    }
    /** A guard that has a lock to watch over is told first, and waited for. Without one the end of the connection is the end of it. */
    async #close(session) {
        const told = session.guard?.close(this.#dependencies.signal.aborted ? 500 : undefined);
        if (session.isLocked)
            await told;
        if (session.isConnected)
            await session.host.close();
        await told;
    }
    async #deploy() {
        const waves = (0,fleet_waves/* planWaves */.K)(this.#sessions.map(session => ({ group: session.line.group, session })), this.#options).map(wave => wave.map(({ session }) => session));
        await this.#connectAndLook();
        // How long other deploys are waited for is said by `lockTimeout`.
        for (const { clock } of this.#sessions)
            clock.stop();
        const locks = lockAll(this.#sessions, this.#options, this.#dependencies, (session, take) => this.#orStop(session, take));
        await this.#settle(locks, lock => lock);
        await this.#onEach(async (session) => {
            session.clock.goOn();
            await session.road.stage(session);
            session.clock.stop();
        });
        for (const wave of waves)
            await this.#changeWave(wave);
        if (this.#options.onFailure === 'stop')
            return;
        if (this.#sessions.length > 1)
            await this.#makeRoom();
        await this.#commitAll(this.#sessions);
    }
    /** Everything that stands against a deploy, on every host, before anybody is told. */
    async #connectAndLook() {
        const found = await this.#settle(this.#sessions, async (session) => {
            try {
                session.host = await session.clock.measure('connect', () => this.#dependencies.connect(session));
                return await session.phase('preflight', 'Look at the host', () => (0,look/* lookAndTell */.s3)(session, session.road, this.#options));
            }
            catch (error) {
                this.#dependencies.signal.throwIfAborted();
                return [(0,finding/* findingOf */.hD)(error)];
            }
        });
        this.#stopFor((0,twins/* withTwins */.cF)(this.#sessions, found));
    }
    async #changeWave(wave) {
        await this.#settle(wave, session => this.#change(session));
        const hasFailed = wave.some(session => session.served === undefined);
        if (this.#options.onFailure === 'stop')
            await this.#commitAll(wave);
        else if (hasFailed)
            await this.#putAllBack();
        if (hasFailed)
            throw new Stopped();
    }
    async #change(session) {
        const { road, clock, signal } = session;
        try {
            const mine = this.#turn.then(() => {
                if (this.#hasFailed)
                    return undefined;
                // The time that others took for their backups and migrations is not this host's.
                clock.goOn();
                return road.before(session);
            });
            this.#turn = mine.catch(() => {
                this.#hasFailed = true;
            });
            const notes = await mine;
            // Whoever waited for its turn is not begun: a migration that fails on one host would fail on it too.
            if (notes === undefined)
                return;
            session.hooks = notes;
            await road.change(session);
            const verification = await road.verify(session);
            if (!verification.ok) {
                await this.#restore(session, verification.reason);
                return;
            }
            await road.after(session);
            session.served = verification.version;
        }
        catch (error) {
            signal.throwIfAborted();
            this.#hasFailed = true;
            if (session.isChanging) {
                await this.#restore(session, reasonOf(error));
                return;
            }
            session.outcome = unchanged((0,finding/* sayFinding */.L7)((0,finding/* findingOf */.hD)(error)).replace(/\.$/, ''));
            await this.#leave(session, 'discard');
        }
    }
    async #restore(session, why) {
        this.#hasFailed = true;
        session.served = undefined;
        const outcome = await session.road.restore(session, why);
        session.outcome = outcome;
        // Where the containers may still be the new ones, their files stay.
        const isUnclear = outcome.result === 'failed' || (outcome.result === 'rolled-back' && outcome.left === true);
        await this.#leave(session, isUnclear ? 'keep' : 'discard');
    }
    async #putAllBack() {
        const reason = `the new version did not work on ${this.#whoFailed()}, and "on-failure" is "all"`;
        await this.#settle(this.#sessions.filter(({ served }) => served !== undefined), session => this.#restore(session, reason));
    }
    /** A host that has recorded its end keeps the new release: before the first one does, all of them must be able to. */
    async #makeRoom() {
        await this.#settle(this.#sessions, async (session) => {
            const reason = await makeRoom(session);
            if (reason !== undefined)
                await this.#restore(session, notRecorded(reason));
        });
        if (this.#sessions.every(({ served }) => served !== undefined))
            return;
        await this.#putAllBack();
        throw new Stopped();
    }
    async #commitAll(sessions) {
        await this.#settle(sessions.filter(({ served, outcome }) => served !== undefined && outcome === undefined), session => this.#commit(session));
        if (sessions.some(({ outcome }) => outcome?.result !== 'deployed'))
            throw new Stopped();
    }
    async #commit(session) {
        const { commit: how, ...more } = await commit(session, this.#options.keep);
        const reason = 'reason' in more ? notRecorded(more.reason) : '';
        if (how === 'refused') {
            await this.#restore(session, reason);
            return;
        }
        if (how === 'put-back') {
            const before = session.state?.previous;
            session.outcome =
                before === undefined ? { result: 'taken-down', reason } : { result: 'rolled-back', reason, servingVersion: before.version };
            this.#forget(session);
            return;
        }
        if (how === 'unknown') {
            session.outcome = { result: 'failed', reason, host: 'uncertain' };
            return;
        }
        session.outcome = { result: 'deployed', servingVersion: session.served ?? '' };
        if (this.#sessions.length > 1)
            session.log.info('Deployed and verified.');
        if (how === 'done')
            this.#forget(session);
        else
            await this.#leave(session, 'keep');
    }
    /** Does it on every host at once. What fails on one stops all. */
    async #onEach(work) {
        const found = await this.#settle(this.#sessions, async (session) => {
            try {
                await work(session);
                return [];
            }
            catch (error) {
                return [(0,finding/* findingOf */.hD)(error)];
            }
        });
        this.#stopFor(found);
    }
    async #orStop(session, work) {
        try {
            await work();
        }
        catch (error) {
            this.#dependencies.signal.throwIfAborted();
            session.outcome = unchanged((0,finding/* sayFinding */.L7)((0,finding/* findingOf */.hD)(error)).replace(/\.$/, ''));
            throw new Stopped();
        }
    }
    /** Waits for all, whatever becomes of some. @throws what was thrown by one of them */
    async #settle(all, work) {
        const settled = await Promise.allSettled(all.map(async (one) => [one, await work(one)]));
        this.#dependencies.signal.throwIfAborted();
        for (const one of settled)
            if (one.status === 'rejected')
                throw one.reason;
        return new Map(settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])));
    }
    #stopFor(found) {
        for (const [session, findings] of found) {
            const error = (0,finding/* errorOf */.Mz)([{ name: session.line.name, findings }]);
            if (error !== undefined)
                session.outcome = unchanged(reasonOf(error));
        }
        if (this.#sessions.some(({ outcome }) => outcome !== undefined))
            throw new Stopped();
    }
    #whoFailed() {
        return this.#sessions
            .filter(({ outcome }) => outcome !== undefined && outcome.result !== 'deployed')
            .map(({ line }) => line.name)
            .join(', ');
    }
    #sayWhoWasNotBegun() {
        const reason = `it was not begun, because ${this.#whoFailed()} failed`;
        for (const session of this.#sessions)
            session.outcome ??= unchanged(reason);
    }
    #forget(session) {
        forgetLock(session, () => this.#dependencies.rememberLock(session, undefined));
    }
    #leave(session, release) {
        return leave(session, release, () => this.#dependencies.rememberLock(session, undefined));
    }
    #abandon(session) {
        return abandon(session, this.#options.project);
    }
}
const notRecorded = (reason) => `the release could not be recorded on the host: ${reason}`;
const reasonOf = (error) => (0,errors/* messageOf */.bD)(error).replace(/\.$/, '');
const unchanged = (reason) => ({ result: 'failed', reason, host: 'unchanged' });

// EXTERNAL MODULE: ./actions/deploy-ssh/inputs/hosts.ts
var hosts = __webpack_require__(7842);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/log.ts
var fleet_log = __webpack_require__(1554);
// EXTERNAL MODULE: ./actions/deploy-ssh/fleet/session.ts
var session = __webpack_require__(2092);
// EXTERNAL MODULE: ./actions/deploy-ssh/roads.ts + 31 modules
var deploy_ssh_roads = __webpack_require__(9153);
;// CONCATENATED MODULE: ./actions/deploy-ssh/run.ts







/** Going back makes no release, so none is too many: how many are kept the deploys say. */
const ALL_RELEASES = 1_000_000;
/**
 * Deploys to every host, verifies, and puts the previous release back where the new one does not work.
 *
 * @returns the result of each host, as they were written; whatever goes wrong on a host is a result, not an exception
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled (the hosts are then restored by themselves)
 */
async function run(inputs, dependencies) {
    const lines = (0,hosts/* readHosts */.kZ)(inputs);
    const isRollback = inputs.mode === 'rollback';
    const roads = await (0,deploy_ssh_roads/* openRoads */.S)(inputs, lines, dependencies);
    const { signal, identity, log, owner, connect, rememberLock, now = Date.now, pause } = dependencies;
    const signers = { run: identity, actor: owner.actor, approvers: inputs.approvers };
    const timing = { now, ...(pause === undefined ? {} : { pause }) };
    const sessions = lines.map((line, index) => {
        const road = roads.roadTo(line);
        const token = index === 0 ? owner.token : `${owner.token}-${index + 1}`;
        const clock = new deploy_ssh_clock/* Clock */.zD(inputs.timeout, now);
        return new session/* HostSession */.H({ line, road, log: lines.length === 1 ? log : (0,fleet_log/* logOf */.G)(line.name, log), clock, signal, timing, signers, token });
    });
    const indexOf = (session) => sessions.indexOf(session);
    const fleet = new Fleet(sessions, {
        project: inputs.project,
        // Going back is what a run without a number does: there is no order in which it would be too late.
        identity: isRollback ? { ...identity, number: '' } : identity,
        allowOlder: inputs['allow-older'],
        canary: inputs.canary,
        maxParallel: inputs['max-parallel'],
        onFailure: inputs['on-failure'],
        lockTimeout: inputs['lock-timeout'],
        keep: isRollback ? ALL_RELEASES : inputs['keep-releases']
    }, {
        connect: session => connect(indexOf(session)),
        ownerOf: session => ({ ...owner, token: session.held.token }),
        rememberLock: (session, lock) => rememberLock(lock, indexOf(session)),
        signal,
        now
    });
    await fleet.run();
    const [first, ...others] = sessions.map(session => resultOf(session, inputs));
    if (first === undefined)
        throw new Error('There is no host.');
    return [first, ...others];
}
function resultOf(session, inputs) {
    const { line, road, id, outcome, state, clock, hooks } = session;
    if (outcome === undefined)
        throw new Error(`The deploy to ${line.name} has no outcome.`);
    return {
        ...outcome,
        line,
        previous: state?.previous,
        adopted: state?.adopts,
        phases: clock.phases,
        hooks,
        id,
        images: road.images ?? (0,deploy_images/* imagesOf */.IC)(inputs),
        notes: road.notes ?? [],
        acted: road.acted,
        trips: session.isConnected ? session.host.trips : 0
    };
}


/***/ }),

/***/ 3170:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ acquireLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   sG: () => (/* binding */ describeHolder)
/* harmony export */ });
/* unused harmony exports takeOverTime, whyLeftOver, renderOwner */
/* harmony import */ var _action_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4197);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8418);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1670);
/* harmony import */ var _lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6695);
/* harmony import */ var _ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2724);
/* harmony import */ var _ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6432);






const POLL_MILLISECONDS = 2_000;
/** Whoever takes over may have to put back first what the old holder had begun: Compose waits for health then. At least so long. */
const TAKE_OVER_MILLISECONDS = 600_000;
/** What taking over takes besides. */
const TAKE_OVER_MARGIN_MILLISECONDS = 120_000;
/** How long taking over a lock may take, in milliseconds: the host may put back for as long as the holder's run said. */
function takeOverTime({ limit = 0 }) {
    return Math.max(TAKE_OVER_MILLISECONDS, limit * 1_000 + TAKE_OVER_MARGIN_MILLISECONDS);
}
/**
 * Takes the project's lock on the host, or waits for its holder.
 *
 * A lock is taken over only when its holder cannot be at work any more, and the log says so: nothing of it runs on the host, it is from an
 * earlier attempt of this very run (GitHub starts a new attempt only when the run has ended), or it is older than the lifetime its holder
 * gave it. What the holder had begun is taken back then, before anything else.
 *
 * @param timeout milliseconds to wait
 * @throws ActionError naming the holder and how the lock is freed when the time is up
 */
async function acquireLock(host, directory, owner, timeout, dependencies) {
    const { signal, info, warning, now = Date.now, pause = _action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .yy, others } = dependencies;
    const ask = dependencies.ask ?? ((script, options) => host.run(script, options));
    const end = now() + timeout;
    let isAnnounced = false;
    for (;;) {
        const mine = { directory, token: owner.token, owner: renderOwner(owner) };
        const options = { signal, timeout: TAKE_OVER_MILLISECONDS, onLine: (line) => info((0,_ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line)) };
        const answer = await ask((0,_lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .acquireLockScript */ .xD)(mine), options);
        const lock = readLock(answer);
        if (lock.state === 'taken') {
            tellTakenBack(answer, dependencies);
            return;
        }
        if (lock.state === 'impossible')
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The lock ${directory}/.lock could not be made on the host: ${lock.reason}`);
        const twin = others?.get(lock.owner.token ?? '');
        if (twin !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`It is the same host as ${twin}: this run has its lock already, for the directory ${directory}.`, 'Name each host once in "hosts".');
        }
        const leftover = whyLeftOver(lock, owner);
        if (leftover !== undefined && lock.otherAccount !== undefined) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The lock of ${describeHolder(lock)} was left by the account ${(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(lock.otherAccount)}, which is not the one of this deploy: ${leftover}.`, `Only that account can take back what it began: deploy with it once more, or run "fairway unlock" with it${lock.otherAccount === 'root' ? ' (or with --sudo)' : ''}. Give both the same folder.`);
        }
        if (leftover !== undefined && lock.owner.token !== undefined) {
            warning(`Taking over the lock of ${describeHolder(lock)}: ${leftover}.`);
            const taken = await ask((0,_lock_scripts_js__WEBPACK_IMPORTED_MODULE_3__/* .takeOverScript */ .ND)({ ...mine, expected: lock.owner.token }), { ...options, timeout: takeOverTime(lock.owner) });
            tellTakenBack(taken, dependencies);
            if (taken.said.get('lock') === 'taken')
                return;
        }
        if (now() >= end) {
            throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`Another deploy of this project holds the lock: ${describeHolder(lock)}. Waited ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}.`, `If its run is over, "fairway unlock" frees the lock; by hand, on the host: rm -r ${(0,_ssh_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r7)(`${directory}/.lock`)}. What it had begun is taken back then, by that or by the next deploy.`);
        }
        if (!isAnnounced && leftover === undefined)
            info(`Waiting for the lock, held by ${describeHolder(lock)} (at most ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(timeout)}).`);
        isAnnounced ||= leftover === undefined;
        await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal);
    }
}
function tellTakenBack({ said }, { info, warning }) {
    for (const id of said.all('taking-back'))
        info(`Release ${id} was begun and not finished by a run that is gone: what ran before was started again.`);
    for (const id of said.all('not-taken-back')) {
        warning(`Release ${id} was begun and not finished by a run that is gone, and what ran before could not be started again.`);
    }
}
/** Why a lock's holder is certainly gone; undefined when it may be at work. */
function whyLeftOver(lock, mine) {
    const { owner, age } = lock;
    const isOld = age !== undefined && owner.lifetime !== undefined && owner.lifetime > 0 && age > owner.lifetime;
    if (lock.isRestoring === true && !isOld)
        return undefined;
    if (lock.life === 'dead')
        return 'nothing of it runs on the host any more';
    if (owner.runId !== undefined &&
        owner.runId !== '' &&
        owner.runId === mine.runId &&
        owner.job === mine.job &&
        (owner.attempt ?? Infinity) < mine.attempt) {
        return 'it is from an earlier attempt of this run, which has ended';
    }
    if (isOld) {
        return `it is ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)} old, and its holder had at most ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(owner.lifetime * 1_000)}`;
    }
    return undefined;
}
/** The lock's owner file: one `key=value` a line, line breaks taken out of the values. */
function renderOwner(owner) {
    return Object.entries(owner)
        .map(([key, value]) => `${key}=${String(value).replace(/\p{Cc}+/gu, ' ')}`)
        .join('\n');
}
/** What the acquire script found. */
function readLock({ said, stderr }) {
    const state = said.get('lock');
    if (state === 'taken')
        return { state };
    if (state !== 'held')
        return { state: 'impossible', reason: (0,_ssh_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .lastLine */ .fM)(stderr) };
    const fields = new Map(said.all('owner').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    const texts = ['runId', 'job', 'runUrl', 'actor'].filter(key => fields.has(key)).map(key => [key, fields.get(key)]);
    const numbers = ['attempt', 'lifetime', 'limit']
        .filter(key => /^\d+$/.test(fields.get(key) ?? ''))
        .map(key => [key, Number(fields.get(key))]);
    const age = Number(said.get('now') ?? NaN) - Number(fields.get('since') ?? NaN);
    const [token, life] = [said.get('holder'), said.get('life')];
    return {
        state,
        owner: Object.fromEntries([...texts, ...numbers, ...(token === undefined ? [] : [['token', token]])]),
        age: Number.isFinite(age) ? age : undefined,
        life: life === 'alive' || life === 'dead' ? life : undefined,
        isRestoring: said.get('restoring') !== undefined,
        otherAccount: said.get('other-account')
    };
}
/** Who holds the lock, since when. */
function describeHolder({ owner, age }) {
    const who = owner.runUrl === undefined || owner.runUrl === '' ? 'an unknown holder' : owner.runUrl;
    const by = owner.actor === undefined || owner.actor === '' ? '' : ` (started by ${owner.actor})`;
    return age === undefined ? `${who}${by}` : `${who}${by}, for ${(0,_action_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(age * 1_000)}`;
}


/***/ })

};
