export const id = 491;
export const ids = [491];
export const modules = {

/***/ 9491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   showPlan: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8115);
/* harmony import */ var _lib_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4583);
/* harmony import */ var _lib_terraform_binary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6810);



/** Loading the providers' schemas takes seconds; what takes longer than this hangs. */
const TIMEOUT_MILLISECONDS = 15 * 60_000;
/**
 * Shows a plan file as JSON, which is read as it comes.
 *
 * @param binary path of terraform or tofu
 * @param folder the root module's folder, initialised: the providers of the plan are needed
 * @param plan absolute path of the plan file
 * @throws ActionError when the program fails; what `read` throws
 */
async function showPlan({ binary, folder, plan }, read, { run, environment, signal }) {
    const result = await run([binary, 'show', '-json', '-no-color', plan], {
        cwd: folder,
        env: (0,_lib_terraform_binary_js__WEBPACK_IMPORTED_MODULE_2__/* .terraformEnvironment */ .M)(environment),
        timeout: TIMEOUT_MILLISECONDS,
        signal,
        readStdout: read
    });
    if (result.exitCode === 0 && !result.timedOut)
        return;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The plan file could not be shown. ${(0,_lib_process_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)(binary, result, TIMEOUT_MILLISECONDS)}`, 'Show it with the same version, in the same initialised folder (input "working-directory"), that made it.');
}


/***/ })

};
