"""Word 97-2003 文档: .doc and .wps ([MS-DOC])."""
