"""拒绝: what the operating system refuses, said in Chinese."""

import errno

# errno → what is the matter.
_REFUSALS = {
    errno.ENOENT: "文件不存在，或是失效的链接",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹，不是文件",
    errno.EEXIST: "已有同名的文件",
    errno.ELOOP: "链接指向自身，无法打开",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "所在的磁盘只能读取",
    errno.ENOSPC: "磁盘已满",
    errno.ENAMETOOLONG: "路径过长",
    errno.EBUSY: "正被其他程序占用",
    errno.EMFILE: "打开的文件过多",
    errno.EIO: "磁盘读写出错",
}


def explain_refusal(error: OSError) -> str:
    """Why the system refused, without a full stop; the number of an error that no row knows."""
    return _REFUSALS.get(error.errno or 0, f"系统错误 {error.errno}")
