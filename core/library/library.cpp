// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include "core/library/item.h"
#include "core/library/lookup.h"
#include "core/library/plainpage.h"
#include "core/library/reading.h"
#include "core/library/tr.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace mooring::library {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array themeNames{QT_TRANSLATE_NOOP("Theme", "Understand"),
                                QT_TRANSLATE_NOOP("Theme", "Styles as areas"),
                                QT_TRANSLATE_NOOP("Theme", "Where it comes from"),
                                QT_TRANSLATE_NOOP("Theme", "Day to day"),
                                QT_TRANSLATE_NOOP("Theme", "Change"),
                                QT_TRANSLATE_NOOP("Theme", "Help"),
                                QT_TRANSLATE_NOOP("Theme", "Look up")};

std::optional<QString> decoded(const QByteArray &bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8};
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional{text};
}

/// Up to the line that closes the front matter, which is all that an index needs.
std::optional<QString> frontOfFile(const QString &name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray front = file.readLine();
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        front += line;
        if (line.trimmed() == "---")
            break;
    }
    return decoded(front);
}

template <typename T>
void take(Result<std::vector<T>> read, std::vector<T> &into)
{
    if (read)
        into = std::move(*read);
}

PageHead lookupHead(const char *id, const QString &title, const QString &summary, int order)
{
    PageHead head;
    head.id = QLatin1StringView{id};
    head.title = title;
    head.theme = QString::fromLatin1(themeNames.back());
    head.order = order;
    head.summary = summary;
    return head;
}

} // namespace

QStringList themes()
{
    QStringList names;
    for (const char *name : themeNames)
        names.append(QString::fromLatin1(name));
    return names;
}

std::optional<QString> textOfFile(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? decoded(file.readAll()) : std::nullopt;
}

std::optional<QByteArray> bytesOfFile(const QString &name)
{
    QFile file{name};
    return file.open(QIODevice::ReadOnly) ? std::optional{file.readAll()} : std::nullopt;
}

Library::Library(const QLocale &locale, QString root)
    : m_root{std::move(root)}
    , m_language{locale.name().section(u'_', 0, 0)}
{
    readFacts(locale);
    readIndex();
}

/// Content of one's own may be without patterns: then they are the built-in ones.
void Library::readFacts(const QLocale &locale)
{
    const auto bytes = [](const QString &file) { return bytesOfFile(file).value_or(QByteArray{}); };
    const auto patterns = bytesOfFile(m_root + "/patterns.json"_L1);
    auto read = patterns ? PatternCatalogue::parse(*patterns, bytes(local(u"patterns.json"_s)))
                         : PatternCatalogue::builtIn(locale);
    if (read)
        m_patterns = std::move(*read);
    else
        m_unreadable.push_back({u"patterns.json"_s, 1, read.error().message});
    take(readSources(bytes(m_root + "/sources.json"_L1)), m_sources);
    take(readHelpLines(bytes(m_root + "/help-lines.json"_L1)), m_helpLines);
    take(readGlossary(bytes(local(u"glossary.json"_s))), m_glossary);
}

Library::~Library() = default;

/// The file in the person's language if there is one.
QString Library::local(const QString &path) const
{
    const QString file = m_root + u'/' + m_language + u'/' + path;
    return QFile::exists(file) ? file : m_root + "/en/"_L1 + path;
}

/// Every file of that folder in any of the two languages, in alphabetical order.
QStringList Library::files(const QString &folder) const
{
    QSet<QString> names;
    for (const QString &language : {m_language, u"en"_s}) {
        const QStringList found =
            QDir{m_root + u'/' + language + u'/' + folder}.entryList({u"*.md"_s}, QDir::Files);
        names.unite({found.cbegin(), found.cend()});
    }
    QStringList files;
    for (const QString &name : std::as_const(names))
        files.append(local(folder + u'/' + name));
    files.sort();
    return files;
}

void Library::readIndex()
{
    for (const QString &file : files(u"pages"_s)) {
        const auto text = frontOfFile(file);
        auto page =
            text ? readPage(*text, file) : tl::unexpected{Flaw{file, 1, Tr::tr("the file is not UTF-8")}};
        if (page)
            m_items.push_back(std::make_unique<Item>(Item{std::move(*page), file, nullptr, {}}));
        else
            m_unreadable.push_back(page.error());
    }
    if (!m_glossary.empty())
        addLookup();
    std::stable_sort(m_items.begin(), m_items.end(), [](const auto &a, const auto &b) {
        const auto place = [](const PageHead &head) {
            return std::pair{themes().indexOf(head.theme), head.order};
        };
        return place(a->head) < place(b->head);
    });
}

void Library::addLookup()
{
    const auto add = [this](const PageHead &head, QString (*made)(const Library &)) {
        m_items.push_back(std::make_unique<Item>(Item{head, {}, made, {}}));
    };
    add(lookupHead(lookup::glossary, Tr::tr("Glossary"), Tr::tr("Words with a meaning of their own."), 1),
        lookup::glossaryText);
    add(lookupHead(lookup::patterns, Tr::tr("Patterns"), Tr::tr("All of them, with what they mean."), 2),
        lookup::patternsText);
    add(lookupHead(lookup::index, Tr::tr("Index"), Tr::tr("What is where, by theme."), 3), lookup::indexText);
}

std::vector<Chapter> Library::contents() const
{
    std::vector<Chapter> chapters;
    for (const char *name : themeNames) {
        Chapter chapter{QCoreApplication::translate("Theme", name), {}};
        for (const auto &item : m_items)
            if (item->head.theme == QLatin1StringView{name})
                chapter.pages.append(item->head.id);
        if (!chapter.pages.isEmpty())
            chapters.push_back(std::move(chapter));
    }
    return chapters;
}

const Library::Item *Library::find(const QString &id) const
{
    const auto found = std::find_if(m_items.cbegin(), m_items.cend(),
                                    [&id](const auto &item) { return item->head.id == id; });
    return found == m_items.cend() ? nullptr : found->get();
}

const PageHead *Library::head(const QString &id) const
{
    const Item *item = find(id);
    return item != nullptr ? &item->head : nullptr;
}

const Page *Library::page(const QString &id) const
{
    const Item *item = find(id);
    return item != nullptr ? loaded(*item) : nullptr;
}

const Page *Library::loaded(const Item &item) const
{
    if (!item.page && item.made != nullptr) {
        Page page;
        static_cast<PageHead &>(page) = item.head;
        page.body = item.made(*this);
        item.page = std::move(page);
    }
    if (!item.page) {
        const auto text = textOfFile(item.file);
        auto page = text ? readPage(*text, item.file) : tl::unexpected{Flaw{}};
        if (!page)
            return nullptr;
        item.page = std::move(*page);
    }
    return &*item.page;
}

QString Library::after(const QString &id) const
{
    for (std::size_t at = 0; at + 1 < m_items.size(); ++at)
        if (m_items[at]->head.id == id && m_items[at + 1]->made == nullptr)
            return m_items[at + 1]->head.id;
    return {};
}

const std::vector<Step> &Library::steps() const
{
    if (!m_steps.empty())
        return m_steps;
    for (const QString &file : files(u"steps"_s)) {
        const auto text = textOfFile(file);
        if (auto step = text ? readStep(*text, file) : tl::unexpected{Flaw{}})
            m_steps.push_back(std::move(*step));
    }
    std::sort(m_steps.begin(), m_steps.end(),
              [](const Step &a, const Step &b) { return a.number < b.number; });
    return m_steps;
}

const Step *Library::step(int number) const
{
    const auto found = std::find_if(steps().cbegin(), steps().cend(),
                                    [number](const Step &step) { return step.number == number; });
    return found == steps().cend() ? nullptr : &*found;
}

std::vector<Source> Library::sourcesOf(const PageHead &page) const
{
    std::vector<Source> sources;
    for (const QString &id : page.sources)
        for (const Source &source : m_sources)
            if (source.id == id)
                sources.push_back(source);
    return sources;
}

const Term *Library::term(const QString &id) const
{
    const auto found = std::find_if(m_glossary.cbegin(), m_glossary.cend(),
                                    [&id](const Term &term) { return term.id == id; });
    return found == m_glossary.cend() ? nullptr : &*found;
}

QString Library::plainPage(const PageHead &head) const
{
    const Page *page = this->page(head.id);
    QString text = u"# "_s + head.title + u"\n\n"_s + (page != nullptr ? markdown(page->body) : QString{});
    const auto sources = sourcesOf(head);
    if (!sources.empty())
        text += u"\n\n## "_s + Tr::tr("Where this comes from") + u"\n\n"_s;
    int number = 0;
    for (const Source &source : sources)
        text += u"%1. %2\n"_s.arg(QString::number(++number), citation(source));
    return inPlainText(text);
}

} // namespace mooring::library
