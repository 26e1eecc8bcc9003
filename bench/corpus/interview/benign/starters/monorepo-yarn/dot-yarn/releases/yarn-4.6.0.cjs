#!/usr/bin/env node
/* eslint-disable */
//prettier-ignore
(()=>{var Qbe=Object.create;var zR=Object.defineProperty;var xbe=Object.getOwnPropertyDescriptor;var kbe=Object.getOwnPropertyNames;var ve=(t=>typeof require<"u"?require:t)(function(t){if(typeof require<"u")return require.apply(this,arguments);throw Error('Dynamic require of "'+t+'" is not supported')});var cp=ve("child_process"),fs=ve("fs"),os=ve("os"),path=ve("path");var R=(e,t)=>cp.spawnSync(e,t,{stdio:"inherit",env:{...process.env,INIT_CWD:process.cwd()}}).status;process.exitCode=R(process.execPath,["--version"]);})();
