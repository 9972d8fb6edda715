// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the content, for those who write it.
#include "core/library/item.h"
#include "core/library/library.h"
#include "core/library/readability.h"
#include "core/library/reading.h"
#include "core/library/tr.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstring>
#include <optional>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestWords = 400, mostWords = 900;
constexpr double easyEnough = 50;

int lineOf(const QString &text, qsizetype position, int firstLine = 1)
{
    return firstLine
         + static_cast<int>(QStringView{text}.first(std::max<qsizetype>(position, 0)).count(u'\n'));
}

/// The line on which something stands in a file, or its first.
int lineIn(const QString &file, const QString &words)
{
    const QString text = textOfFile(file).value_or(QString{});
    return lineOf(text, text.indexOf(words));
}

/// The line of a key of the front matter.
int lineOfKey(const QString &file, const char *key)
{
    const QString text = textOfFile(file).value_or(QString{});
    return lineOf(text, text.indexOf(u'\n' + QLatin1StringView{key} + u':') + 1);
}

/// The sources a text names, in the order of their first naming.
QStringList citedIn(const QString &body)
{
    QStringList cited;
    for (const Link &link : linksIn(body))
        if (link.kind == Link::Kind::Source && !cited.contains(link.target))
            cited.append(link.target);
    return cited;
}

std::optional<Flaw> flawOfJson(const QString &file)
{
    const auto bytes = bytesOfFile(file);
    QJsonParseError error{};
    const bool empty = QJsonDocument::fromJson(bytes.value_or(QByteArray{}), &error).isNull();
    if (!bytes || !empty)
        return {};
    const auto line =
        QByteArrayView{*bytes}.first(std::min<qsizetype>(error.offset, bytes->size())).count('\n');
    return Flaw{file, static_cast<int>(line) + 1, error.errorString()};
}

} // namespace

/// Gathers what is wrong, file by file.
class Library::Checker
{
public:
    explicit Checker(const Library &library) : m_library{library} {}

    std::vector<Flaw> run()
    {
        for (const Flaw &each : m_library.m_unreadable)
            flaw(each.file, each.line, each.reason);
        checkJson();
        for (const auto &item : m_library.m_items)
            if (item->made == nullptr)
                checkPage(*item);
        for (const QString &file : m_library.files(u"steps"_s))
            checkStep(file);
        for (const Pattern &pattern : m_library.m_patterns.all())
            checkPattern(pattern);
        for (const Term &term : m_library.m_glossary)
            checkTerm(term);
        checkNumbers();
        checkFacts();
        checkPrompts();
        return std::move(m_flaws);
    }

private:
    void flaw(const QString &file, int line, const QString &reason)
    {
        m_flaws.push_back({QFileInfo{file}.fileName(), line, reason});
    }

    void checkPageId(const QString &file, int line, const QString &id)
    {
        if (m_library.find(id) == nullptr)
            flaw(file, line, Tr::tr("there is no page “%1”").arg(id));
    }

    void checkJson()
    {
        const QString &root = m_library.m_root;
        const QStringList files{root + "/patterns.json"_L1,          root + "/sources.json"_L1,
                                root + "/help-lines.json"_L1,        m_library.local(u"patterns.json"_s),
                                m_library.local(u"glossary.json"_s), m_library.local(u"prompts.json"_s)};
        for (const QString &file : files)
            if (const auto found = flawOfJson(file))
                flaw(file, found->line, found->reason);
    }

    void checkLinks(const QString &file, const QString &body, int firstLine)
    {
        for (const Link &link : linksIn(body))
            if (m_library.nameOf(link).isEmpty())
                flaw(file, lineOf(body, link.position, firstLine),
                     Tr::tr("the link to “%1” leads nowhere").arg(link.url()));
        const auto open = body.count("[["_L1);
        const auto known = static_cast<qsizetype>(linksIn(body).size()) + body.count("[[help-lines]]"_L1);
        if (open != known)
            flaw(file, lineOf(body, body.indexOf("[["_L1), firstLine), Tr::tr("a link is not closed"));
    }

    void checkHead(const Item &item)
    {
        const PageHead &head = item.head;
        if (m_ids.contains(head.id))
            flaw(item.file, lineOfKey(item.file, "id"), Tr::tr("the id “%1” is there twice").arg(head.id));
        m_ids.insert(head.id);
        if (head.id != QFileInfo{item.file}.completeBaseName())
            flaw(item.file, lineOfKey(item.file, "id"),
                 Tr::tr("the id “%1” is not the name of the file").arg(head.id));
        if (!themes().contains(head.theme))
            flaw(item.file, lineOfKey(item.file, "theme"), Tr::tr("there is no theme “%1”").arg(head.theme));
        static const QRegularExpression month{u"^20\\d\\d-(?:0[1-9]|1[0-2])$"_s};
        if (!month.match(head.reviewed).hasMatch())
            flaw(item.file, lineOfKey(item.file, "reviewed"),
                 Tr::tr("“reviewed” must be a month such as 2026-11"));
        for (const QString &id : head.related)
            checkPageId(item.file, lineOfKey(item.file, "related"), id);
    }

    void checkPage(const Item &item)
    {
        checkHead(item);
        const Page *page = m_library.loaded(item);
        if (page == nullptr) {
            flaw(item.file, 1, Tr::tr("the text can't be read"));
            return;
        }
        checkLinks(item.file, page->body, page->bodyLine);
        checkSources(item.file, *page);
        checkPictures(item.file, *page);
        checkReading(item.file, *page);
    }

    void checkSources(const QString &file, const Page &page)
    {
        const int line = lineOfKey(file, "sources");
        if (m_library.sourcesOf(page).size() != static_cast<std::size_t>(page.sources.size()))
            flaw(file, line, Tr::tr("a source is not in sources.json"));
        if (citedIn(page.body) != page.sources)
            flaw(file, line,
                 Tr::tr("“sources” must name what the text names with [[source:…]], in the same order: %1")
                     .arg(citedIn(page.body).join(u", "_s)));
    }

    void checkPictures(const QString &file, const Page &page)
    {
        static const QRegularExpression picture{u"!\\[([^\\]]*)\\]\\(([^)]*)\\)"_s};
        const QDir pictures{m_library.m_root + "/pictures"_L1};
        for (auto at = picture.globalMatch(page.body); at.hasNext();) {
            const auto match = at.next();
            const int line = lineOf(page.body, match.capturedStart(), page.bodyLine);
            const QString name = match.captured(2).mid(static_cast<qsizetype>(qstrlen("picture:")));
            if (match.captured(1).trimmed().isEmpty())
                flaw(file, line, Tr::tr("a picture has no description"));
            if (!match.captured(2).startsWith("picture:"_L1)
                || (pictures.exists() && !pictures.exists(name + ".svg"_L1)))
                flaw(file, line, Tr::tr("there is no picture “%1”").arg(match.captured(2)));
        }
    }

    void checkReading(const QString &file, const Page &page)
    {
        const auto reading = readabilityOf(m_library.markdown(withoutSources(page.body), HelpLines::LeftOut));
        if (reading.words < fewestWords || reading.words > mostWords)
            flaw(file, page.bodyLine,
                 Tr::tr("%1 words; a page has %2 to %3")
                     .arg(QString::number(reading.words), QString::number(fewestWords),
                          QString::number(mostWords)));
        if (reading.ease() < easyEnough && page.difficult.isEmpty())
            flaw(file, page.bodyLine,
                 Tr::tr("reading ease %1; below %2 the front matter says why under “difficult”")
                     .arg(QString::number(reading.ease(), 'f', 0), QString::number(easyEnough, 'f', 0)));
    }

    void checkStep(const QString &file)
    {
        const auto text = textOfFile(file);
        const auto step =
            text ? readStep(*text, file) : tl::unexpected{Flaw{file, 1, Tr::tr("the file is not UTF-8")}};
        if (!step) {
            flaw(file, step.error().line, step.error().reason);
            return;
        }
        m_numbers.append(step->number);
        for (const QString &id : step->pages)
            checkPageId(file, lineOfKey(file, "pages"), id);
        for (const QString &id : step->patterns)
            checkPatternOfStep(file, *step, id);
        checkLinks(file, step->body, step->bodyLine);
    }

    void checkPatternOfStep(const QString &file, const Step &step, const QString &id)
    {
        const Pattern *pattern = m_library.m_patterns.find(id);
        if (pattern == nullptr)
            flaw(file, lineOfKey(file, "patterns"), Tr::tr("there is no pattern “%1”").arg(id));
        else if (!pattern->steps.contains(step.number))
            flaw(file, lineOfKey(file, "patterns"),
                 Tr::tr("patterns.json does not name this step for “%1”").arg(id));
    }

    void checkPattern(const Pattern &pattern)
    {
        const QString facts = m_library.m_root + "/patterns.json"_L1;
        const QString texts = m_library.local(u"patterns.json"_s);
        const QString quoted = u'"' + pattern.id + u'"';
        checkPageId(facts, lineIn(facts, quoted), pattern.page);
        for (const int number : pattern.steps)
            if (const Step *step = m_library.step(number);
                step != nullptr && !step->patterns.contains(pattern.id))
                flaw(step->file, lineOfKey(step->file, "patterns"),
                     Tr::tr("“%1” is missing; patterns.json names this step for it").arg(pattern.id));
        const auto missing = [&](const QString &what) {
            const int line = lineIn(texts, quoted);
            flaw(texts, line, Tr::tr("“%1” lacks %2").arg(pattern.id, what));
        };
        if (pattern.protects.isEmpty())
            missing(u"“protects”"_s);
        if (pattern.automatic.isEmpty())
            missing(u"“automatic”"_s);
        if (pattern.sounds.isEmpty())
            missing(u"“sounds”"_s);
        if (pattern.alternatives.size() < 2 || pattern.alternatives.size() > 3)
            missing(Tr::tr("two or three “alternatives”"));
    }

    void checkTerm(const Term &term)
    {
        const QString file = m_library.local(u"glossary.json"_s);
        const int line = lineIn(file, u'"' + term.id + u'"');
        checkPageId(file, line, term.page);
        if (term.word.isEmpty() || term.meaning.isEmpty())
            flaw(file, line, Tr::tr("“%1” lacks its “term” or its “words”").arg(term.id));
    }

    void checkFacts()
    {
        const QString sources = m_library.m_root + "/sources.json"_L1;
        for (const Source &source : m_library.m_sources)
            if (source.authors.isEmpty())
                flaw(sources, lineIn(sources, u'"' + source.id + u'"'), Tr::tr("“authors” is missing"));
        const QString lines = m_library.m_root + "/help-lines.json"_L1;
        for (const HelpLine &line : m_library.m_helpLines)
            if (line.country.isEmpty() || line.name.isEmpty() || line.number.isEmpty()
                || !QDate::fromString(line.checked, Qt::ISODate).isValid())
                flaw(lines, lineIn(lines, u'"' + line.name + u'"'),
                     Tr::tr("a help line needs “country”, “name”, “number” and “checked”"));
    }

    bool isPromptTarget(const QString &kind, const QString &target) const
    {
        if (kind == "step"_L1)
            return m_library.step(target.toInt()) != nullptr;
        if (kind == "checkin"_L1)
            return QStringList{u"more_worry"_s, u"more_distance"_s, u"both"_s, u"steady"_s}.contains(target);
        return m_library.m_patterns.find(target) != nullptr;
    }

    /// A prompt is for patterns, by their ids, for steps, by their numbers, or for a mood of the check-in.
    void checkPrompts()
    {
        const QString file = m_library.local(u"prompts.json"_s);
        const auto document = QJsonDocument::fromJson(bytesOfFile(file).value_or(QByteArray{}));
        const QJsonArray prompts = document.object()["prompts"_L1].toArray();
        for (const auto &value : prompts) {
            const QJsonObject prompt = value.toObject();
            const int line = lineIn(file, u'"' + prompt["id"_L1].toString() + u'"');
            if (prompt["words"_L1].toString().isEmpty())
                flaw(file, line, Tr::tr("“words” is missing"));
            const QJsonArray targets = prompt["for"_L1].toArray();
            for (const auto &target : targets) {
                const QString id = target.toString();
                if (!isPromptTarget(prompt["kind"_L1].toString(), id))
                    flaw(file, line, Tr::tr("there is no pattern or step “%1”").arg(id));
            }
        }
    }

    void checkNumbers()
    {
        std::sort(m_numbers.begin(), m_numbers.end());
        if (m_numbers != QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9})
            flaw(u"steps"_s, 1, Tr::tr("the steps are not those from 1 to 9"));
    }

    const Library &m_library;
    std::vector<Flaw> m_flaws;
    QSet<QString> m_ids;
    QList<int> m_numbers;
};

std::vector<Flaw> Library::check() const { return Checker{*this}.run(); }

Result<std::vector<Flaw>> checkContent(const QString &root)
{
    if (!QDir{root}.exists(u"en/pages"_s))
        return failure(
            Error::Kind::NotFound,
            Tr::tr("%1 has no folder en/pages. Name a folder that is made like resources.").arg(root));
    std::vector<Flaw> flaws;
    const QStringList languages = QDir{root}.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &language : languages) {
        if (!QDir{root + u'/' + language}.exists(u"pages"_s))
            continue;
        for (const Flaw &flaw : Library{QLocale{language}, root}.check())
            if (std::none_of(flaws.cbegin(), flaws.cend(), [&flaw](const Flaw &known) {
                    return known.file == flaw.file && known.line == flaw.line && known.reason == flaw.reason;
                }))
                flaws.push_back(flaw);
    }
    return flaws;
}

} // namespace mooring::library
