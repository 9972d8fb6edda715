// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/tablelist.h"

#include "core/journal/files.h"
#include "core/journal/store.h"
#include "core/journal/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::tablelist {

using sqlite::Database;
using sqlite::OpenMode;
using sqlite::Statement;

namespace {

constexpr qint64 pageBytes = 4096;

qint64 pagesIn(const QString &path) { return (QFileInfo{path}.size() + pageBytes - 1) / pageBytes; }
qint64 startOf(qint64 page) { return (page - 1) * pageBytes; }

/// The name of a database that is gone with this object.
class PassingFile
{
public:
    explicit PassingFile(QString path) : m_path{std::move(path)} { files::removeDatabase(m_path); }
    ~PassingFile() { files::removeDatabase(m_path); }
    Q_DISABLE_COPY_MOVE(PassingFile)

    const QString &path() const { return m_path; }

private:
    QString m_path;
};

/// A new, empty journal beside another, for as long as this object lives.
class Donor
{
public:
    /// Throws sqlite::Exception.
    Donor(const QString &beside, const JournalKey &key, Layout layout)
        : m_file{beside + u".tables"_s}
        , m_made{files::makePrivateFile(path())}
    {
        if (!m_made)
            return;
        const JournalKey first = layout == Layout::AsMade ? key.copy() : otherThan(key);
        Database db{path(), OpenMode::ReadWrite, first};
        db.execute("PRAGMA synchronous = OFF"); // nothing is lost with it
        schema::migrate(db);
        if (layout != Layout::AsMade) {
            fill(db, pagesIn(beside));
            db.changeKey(key);
        }
        Statement pages{db, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'"};
        while (pages.next())
            m_list.insert(pages.integer(0));
    }

    const Status &made() const { return m_made; }
    const QString &path() const { return m_file.path(); }
    /// The pages that list the tables.
    const QSet<qint64> &list() const { return m_list; }

    /// Its first page says that so many pages are in use: the engine reads none beyond.
    void claim(qint64 pages, const JournalKey &key) const
    {
        const QByteArray count = QByteArray::number(pages, 16).rightJustified(8, '0');
        Database db{path(), OpenMode::ReadWrite, key};
        db.execute(QByteArray{"UPDATE sqlite_dbpage SET data = CAST(substr(data, 1, 28) || x'" + count
                              + "' || substr(data, 33) AS BLOB) WHERE pgno = 1"}
                       .constData());
    }

private:
    /// The engine puts tables first, then what is in them, then the rest of the list: with as much in them as
    /// the damaged file holds, that rest lies behind all of its pages and takes the place of none.
    static void fill(Database &db, qint64 pages)
    {
        sqlite::Transaction together{db};
        Statement row{db, "INSERT INTO setting VALUES ('filler' || ?, printf('%.*c', 400000, 'x'))"};
        for (qint64 filled = 0; filled < pages; filled += 100)
            row.bind(filled).run();
        together.commit();
    }
    static JournalKey otherThan(const JournalKey &key)
    {
        return key.isEmpty() ? JournalKey::forNewFile(Passphrase{u"any"_s}).value_or(JournalKey{})
                             : JournalKey{};
    }

    PassingFile m_file;
    Status m_made;
    QSet<qint64> m_list;
};

Status lend(const Donor &donor, const QString &path)
{
    QFile from{donor.path()};
    QFile to{path};
    bool isLent = from.open(QIODevice::ReadOnly) && to.open(QIODevice::ReadWrite);
    for (const qint64 page : donor.list())
        isLent = isLent && from.seek(startOf(page)) && to.seek(startOf(page))
              && to.write(from.read(pageBytes)) == pageBytes;
    if (isLent && to.flush())
        return {};
    return failure(
        Error::Kind::Storage,
        Tr::tr("The list of the journal's tables can't be written to %1: %2.").arg(path, to.errorString()));
}

bool canRead(const Database &db, qint64 page)
{
    try {
        Statement data{db, "SELECT length(data) FROM sqlite_dbpage WHERE pgno = ?"};
        data.bind(page);
        return data.next();
    } catch (const sqlite::Exception &) {
        return false;
    }
}

} // namespace

Status renew(const QString &path, const JournalKey &key, Layout layout)
{
    try {
        const Donor donor{path, key, layout};
        if (!donor.made())
            return donor.made();
        donor.claim(std::max(pagesIn(path), pagesIn(donor.path())), key);
        return lend(donor, path);
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{Store::explain(exception)};
    }
}

bool opensTheRest(const QString &path, const JournalKey &key)
{
    if (key.isEmpty())
        return false;
    try {
        const Donor donor{path, key, Layout::AsMade};
        const QByteArray first = sqlite::beginningOf(path, QFileInfo{donor.path()}.size());
        QFile to{donor.path()};
        if (!donor.made() || !to.open(QIODevice::ReadWrite))
            return false;
        QList<qint64> lent;
        for (qint64 page = 2; page * pageBytes <= first.size(); ++page)
            if (!donor.list().contains(page) && to.seek(startOf(page))
                && to.write(first.mid(startOf(page), pageBytes)) == pageBytes)
                lent.append(page);
        to.close();
        const Database db{donor.path(), OpenMode::ReadOnly, key};
        return std::any_of(lent.begin(), lent.end(), [&db](qint64 page) { return canRead(db, page); });
    } catch (const sqlite::Exception &) {
        return false;
    }
}

} // namespace mooring::tablelist
