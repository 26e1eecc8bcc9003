{ "targets": [{ "target_name": "hid", "sources": ["native/hid.c"], "include_dirs": ["<!(node -p \"require('node-addon-api').include_dir\")"] }] }
