export const id = 899;
export const ids = [899];
export const modules = {

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PlanThread: () => (/* binding */ PlanThread)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./actions/plan-guard/reader/threads/batch-writer.ts
/** Bytes of a batch. Smaller ones cost more messages, larger ones more memory. */
const BATCH = 512 * 1024;
/** Gathers what is cut out of a plan in batches, each of which another thread reads in memory that both see. */
class BatchWriter {
    #send;
    #keep;
    /** Memory of batches that were done with. */
    #free = [];
    #items = [];
    #bytes;
    #length = 0;
    /** The member that is being read has entries. */
    #isList = false;
    /** @param keep whether this thread has worked on a value itself */
    constructor(send, keep) {
        this.#send = send;
        this.#keep = keep;
    }
    member(name) {
        this.#items.push(name);
        // What it is followed by may be long and of no interest: the other thread is told at once that the list before it has ended.
        if (this.#isList)
            this.flush();
        this.#isList = false;
    }
    value(cut, bytes) {
        const { path, key, names, numbers, isPlain } = cut;
        this.#isList ||= key !== undefined;
        if (this.#keep(cut, bytes))
            return;
        if (this.#bytes !== undefined && this.#length + bytes.length > this.#bytes.length)
            this.flush();
        // An entry that is larger than a batch is one of its own.
        this.#bytes ??= Buffer.from(bytes.length > BATCH ? new SharedArrayBuffer(bytes.length) : (this.#free.pop() ?? new SharedArrayBuffer(BATCH)));
        const start = this.#length;
        this.#bytes.set(bytes, start);
        this.#length += bytes.length;
        this.#items.push({ path, key, names, numbers: numbers.length === 0 ? NONE : [...numbers], isPlain, start, end: this.#length });
    }
    /** Sends what was gathered. */
    flush() {
        if (this.#items.length > 0)
            this.#send(this.#items, this.#bytes?.buffer ?? new SharedArrayBuffer(0));
        this.#items = [];
        this.#bytes = undefined;
        this.#length = 0;
    }
    /** Takes memory back that the other thread is done with. */
    recycle(bytes) {
        if (bytes.byteLength === BATCH)
            this.#free.push(bytes);
    }
}
const NONE = [];

;// CONCATENATED MODULE: ./actions/plan-guard/reader/threads/plan-thread.ts



/** So many batches may wait for the thread; more only take memory. */
const MAX_WAITING = 4;
/** With so many batches waiting the thread does not run dry while this one does some of the work. */
const ENOUGH = 2;
/** Entries live for a moment only. The default lets three times as much garbage gather before it is looked for. */
const YOUNG_MEGABYTES = 8;
/** A thread that works on the entries of one plan. */
class PlanThread {
    entries;
    /** What the thread said last; undefined while it works. */
    outcome;
    #sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    #worker;
    #waiting = 0;
    #wake = () => undefined;
    /**
     * @param file and `name` of a job that `planJob` defines
     * @param keep works on a value on this thread, or says that it does not; asked only while the other thread has enough to do
     */
    constructor(file, name, options, keep) {
        this.entries = new BatchWriter((items, bytes) => {
            this.#waiting++;
            this.#send({ kind: 'batch', items, bytes });
        }, (cut, bytes) => this.#waiting >= ENOUGH && keep(cut, bytes));
        // The heap would grow by what is garbage a moment later: a third more memory for a plan of a gigabyte, and no time gained.
        (0,external_node_v8_.setFlagsFromString)('--optimize-for-size');
        const workerData = { fairwayPlanJob: name, options, sent: this.#sent };
        this.#worker = new external_node_worker_threads_.Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
        this.#worker.on('message', (message) => {
            if (message.kind === 'outcome')
                this.#finish(message.outcome);
            else {
                this.#waiting--;
                this.entries.recycle(message.bytes);
                this.#wake();
            }
        });
        this.#worker.on('error', error => this.#finish({ kind: 'thrown', error }));
        this.#worker.on('exit', () => this.#finish({ kind: 'thrown', error: new Error('The thread that reads the plan has ended too early.') }));
    }
    /** Waits until more entries can be taken; also ends when the thread has. */
    async room() {
        while (this.#waiting >= MAX_WAITING && this.outcome === undefined)
            await this.#news();
    }
    /**
     * @param message `end` when the plan is complete
     * @returns what became of all the entries
     */
    async end(message) {
        this.entries.flush();
        this.#send(message);
        while (this.outcome === undefined)
            await this.#news();
        return this.outcome;
    }
    /** Ends the thread, whatever it does. */
    async close() {
        await this.#worker.terminate();
    }
    #send(message) {
        this.#worker.postMessage(message);
        Atomics.add(this.#sent, 0, 1);
        Atomics.notify(this.#sent, 0);
    }
    /** The first word counts: after it the thread ends. */
    #finish(outcome) {
        this.outcome ??= outcome;
        this.#wake();
    }
    #news() {
        return new Promise(resolve => {
            this.#wake = resolve;
        });
    }
}


/***/ })

};
